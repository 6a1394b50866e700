package org.bascule.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.app.configuration.ConfigFile.Kind;
import org.bascule.lab.Ports;
import org.bascule.stack.pgbackrest.PgbackrestConfig;
import org.bascule.stack.pgbackrest.PgbackrestConfig.Client;
import org.bascule.stack.pgbackrest.PgbackrestConfig.Contents;
import org.bascule.stack.pgbackrest.PgbackrestConfig.Holder;
import org.bascule.stack.pgbackrest.PgbackrestConfig.Server;
import org.junit.jupiter.api.Test;

/** The files that the document does not have. */
class DescriptionTest {

    private static final String DATA = "/var/lib/postgresql/data";
    /** Not pgBackRest's default, which is not written. */
    private static final int PORT = 18432;

    private final Explanations explanations = Explanations.builtIn();

    @Test
    void everyLineIsExplained() {
        assertThat(rows()).isNotEmpty().allSatisfy(row -> assertThat(row.description())
                .as(row.toString())
                .isPresent());
    }

    @Test
    void everyExplanationIsOfALine() {
        assertThat(explanations.rules())
                .filteredOn(rule -> rule.file().equals(Kind.PGBACKREST.word()))
                .allSatisfy(rule -> assertThat(rows()).as(rule.line()).anyMatch(row -> row.why()
                        .equals(Optional.of(rule.why()))));
    }

    private List<Row> rows() {
        return Stream.of(
                        config(new Holder("/var/lib/pgbackrest", List.of(new Server("pg-1", DATA)))),
                        config(new Client("backup", DATA, "/tmp", Ports.POSTGRESQL)))
                .map(text -> Comparison.alone(Optional.of(text), Optional.empty()))
                .flatMap(rows -> explanations.describe(Kind.PGBACKREST, rows).stream())
                .filter(row -> !row.lab().orElse("").isBlank())
                .toList();
    }

    private static String config(Contents contents) {
        return new PgbackrestConfig(
                        "my-ha-cluster",
                        "/etc/pgbackrest",
                        "10.0.3.90",
                        PORT,
                        "/run",
                        List.of("backup", "pg-1"),
                        contents)
                .text();
    }
}
