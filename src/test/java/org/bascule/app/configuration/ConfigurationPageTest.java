package org.bascule.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bascule.app.configuration.ConfigFile.Kind;
import org.bascule.app.configuration.Row.Mark;
import org.bascule.app.configuration.Row.Why;
import org.bascule.lab.Text;
import org.bascule.support.Topologies;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

    private static final ConfigFile DYNAMIC = new ConfigFile(Optional.empty(), Kind.DYNAMIC);
    private static final Explanations EXPLANATIONS = Explanations.builtIn();

    @Test
    void aFileIsComparedWithTheDocuments() {
        ConfigurationPage page = page(Optional.of("ttl: 20\n"), Optional.of("ttl: 30\n"));
        assertThat(page.rows()).extracting(Row::mark).containsExactly(Mark.CHANGED);
        assertThat(page.rows(true)).isEqualTo(page.rows());
        assertThat(page.rows(false)).extracting(Row::mark).containsExactly(Mark.ONLY_DOCUMENT, Mark.ONLY_LAB);
        assertThat(page.labTitle().en()).isEqualTo("Contents of etcd");
        assertThat(page.documentTitle().en()).isEqualTo("Document");
        assertThat(page.summary().en()).startsWith("differences: 1");
    }

    @Test
    void aFileThatIsNotWrittenYetShowsTheDocumentsAlone() {
        ConfigurationPage page = page(Optional.empty(), Optional.of("ttl: 30\n"));
        assertThat(page.labText()).isEmpty();
        assertThat(page.summary().en()).isEqualTo("not written yet");
        assertThat(page.rows()).extracting(Row::document).containsExactly(Optional.of("ttl: 30"));
    }

    @Test
    void aFileThatTheDocumentDoesNotHaveSaysSo() {
        ConfigurationPage page = page(Optional.of("ttl: 20\n"), Optional.empty());
        assertThat(page.documentTitle().en()).isEqualTo("Not in the document");
        assertThat(page.rows()).extracting(Row::lab).containsExactly(Optional.of("ttl: 20"));
    }

    @Test
    void eachLineOfAFileThatIsNotComparedIsExplainedBesideIt() {
        ConfigurationPage page = ConfigurationPage.of(
                new ConfigFile(Optional.of(Topologies.PG1), Kind.PGBACKREST),
                new Origin.Read(Optional.of("[global]\nprocess-max=2\n\nunheard-of=1\n"), "/etc/pgbackrest.conf"),
                Optional.empty(),
                EXPLANATIONS);
        assertThat(page.described()).isTrue();
        assertThat(page.summary().en()).isEqualTo("Not in the document");
        assertThat(page.documentHead(true).en()).isEqualTo("Explanation");
        assertThat(page.documentHead(false).en()).isEmpty();
        assertThat(page.labHead(false)).isEqualTo(page.labTitle());
        assertThat(page.rows())
                .extracting(row -> row.description().map(Text::en).orElse("").split(" ")[0])
                .containsExactly("The", "The", "", "");
        assertThat(page.rows()).noneMatch(Row::differs);
        assertThat(page.why(Optional.of(page.rows().get(1))).en()).startsWith("The number of processes");
        assertThat(page.why(Optional.empty()).en()).startsWith("The document does not use pgBackRest.");
    }

    @Test
    void inOneColumnTheTitlesExplainTheSigns() {
        ConfigurationPage page = page(Optional.of("ttl: 20\n"), Optional.of("ttl: 30\n"));
        assertThat(page.labHead(true)).isEqualTo(page.labTitle());
        assertThat(page.documentHead(true)).isEqualTo(page.documentTitle());
        assertThat(page.labHead(false)).isEqualTo(ConfigurationMessages.legendLab());
        assertThat(page.documentHead(false)).isEqualTo(ConfigurationMessages.legendDocument());
    }

    @Test
    void patronisFileIsShownFirst() {
        assertThat(ConfigFile.first(ConfigFile.of(Topologies.SMALL, Optional.empty()))
                        .kind())
                .isEqualTo(Kind.PATRONI);
        assertThat(ConfigFile.first(ConfigFile.of(Topologies.SMALL, Optional.of("etcd2")))
                        .kind())
                .isEqualTo(Kind.ETCD);
    }

    @Test
    void theNextDifferenceGoesRoundAndSkipsThoseOfTheMachine() {
        List<Row> rows = List.of(
                row(Mark.CHANGED, false), row(Mark.SAME, false), row(Mark.CHANGED, true), row(Mark.ONLY_LAB, false));
        assertThat(ConfigurationPage.nextDifference(rows, -1, 1)).hasValue(0);
        assertThat(ConfigurationPage.nextDifference(rows, 0, 1)).hasValue(3);
        assertThat(ConfigurationPage.nextDifference(rows, 3, 1)).hasValue(0);
        assertThat(ConfigurationPage.nextDifference(rows, -1, -1)).hasValue(3);
        assertThat(ConfigurationPage.nextDifference(List.of(row(Mark.SAME, false)), -1, 1))
                .isEmpty();
        assertThat(ConfigurationPage.nextDifference(List.of(), -1, 1)).isEmpty();
    }

    private static ConfigurationPage page(Optional<String> lab, Optional<String> document) {
        return ConfigurationPage.of(DYNAMIC, new Origin.Read(lab, ""), document, EXPLANATIONS);
    }

    private static Row row(Mark mark, boolean quiet) {
        return new Row(
                mark, Optional.of("lab"), Optional.of("document"), Optional.of(new Why(Text.same("because"), quiet)));
    }
}
