package org.bascule.app.configuration;

import java.util.List;
import java.util.Optional;
import org.bascule.app.configuration.Row.Why;
import org.bascule.lab.Text;

/** The texts around a comparison: titles, number of differences, reasons. */
final class ConfigurationWords {

    private ConfigurationWords() {}

    static Text lab(ConfigFile file, Origin.Read lab) {
        return switch (file.kind()) {
            case DYNAMIC -> ConfigurationMessages.contentsOfEtcd();
            case UNIT -> ConfigurationMessages.labCommand();
            default -> ConfigurationMessages.labFile(lab.path());
        };
    }

    static Text document(boolean inTheDocument) {
        return inTheDocument ? ConfigurationMessages.document() : ConfigurationMessages.notInDocument();
    }

    static Text summary(Origin.Read lab, boolean described, List<Row> compared) {
        if (lab.text().isEmpty()) {
            return ConfigurationMessages.notWrittenYet();
        }
        if (described) {
            return ConfigurationMessages.notInDocument();
        }
        long real =
                compared.stream().filter(row -> row.differs() && !row.quiet()).count();
        long quiet = compared.stream().filter(Row::quiet).count();
        return ConfigurationMessages.differences(real, quiet);
    }

    static Text why(Optional<Row> row, boolean described) {
        return row.flatMap(Row::why)
                .map(Why::words)
                .orElse(
                        row.filter(Row::differs).isPresent()
                                ? ConfigurationMessages.differsHere()
                                : described ? ConfigurationMessages.describedLegend() : ConfigurationMessages.legend());
    }
}
