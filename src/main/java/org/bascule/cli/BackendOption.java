package org.bascule.cli;

import java.util.ArrayList;
import java.util.List;
import org.bascule.backend.Backend;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --backend}, which selects one of the given backends; the first one by default. */
final class BackendOption {

    static final String NAME = "--backend";

    private final List<Backend> backends;
    private final OptionSpec spec;

    BackendOption(List<Backend> backends, Lang lang, ScopeType scope) {
        this.backends = List.copyOf(backends);
        List<String> labels = backends.stream().map(BackendOption::label).toList();
        this.spec = OptionSpec.builder(NAME)
                .type(Backend.class)
                .converters(this::named)
                .paramLabel(String.join("|", labels))
                .completionCandidates(labels)
                .defaultValue(labels.get(0))
                .description(description(lang))
                .scopeType(scope)
                .build();
    }

    OptionSpec spec() {
        return spec;
    }

    /** The selected backend, once the command line has been parsed. */
    Backend selected() {
        return spec.getValue();
    }

    private String[] description(Lang lang) {
        List<Text> lines = new ArrayList<>(List.of(CliMessages.natureOfNodes()));
        backends.forEach(backend -> lines.add(CliMessages.natureOfNodes(label(backend), backend.description())));
        return lines.stream().map(line -> line.in(lang)).toArray(String[]::new);
    }

    private Backend named(String word) {
        return backends.stream()
                .filter(backend -> label(backend).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(word));
    }

    private static String label(Backend backend) {
        return backend.kind().label();
    }
}
