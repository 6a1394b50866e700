package org.bascule.backend.lxc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bascule.lab.Service;
import org.junit.jupiter.api.Test;

class UnitTest {

    @Test
    void patronisUnitIsTheDocumentsButForItsCommand() throws IOException {
        String unit = new Unit(Service.PATRONI, List.of("patroni", "/etc/patroni/pg1.yml")).text();

        assertThat(unit.replace("ExecStart=patroni", "ExecStart=/usr/local/bin/patroni")
                        .lines())
                .containsExactlyElementsOf(document().lines().toList());
    }

    @Test
    void theOthersAreStoppedWithAllThatTheyStarted() {
        assertThat(new Unit(Service.ETCD, List.of("etcd")).text())
                .contains("User=etcd", "Restart=no")
                .doesNotContain("KillMode");
        assertThat(new Unit(Service.HAPROXY, List.of("haproxy")).text()).contains("User=haproxy");
    }

    @Test
    void whatSystemdWouldTakeForMoreThanAWordIsQuoted() {
        assertThat(new Unit(Service.ETCD, List.of("etcd", "two words", "100%", "$HOME", "a\"b\\c")).text())
                .contains("ExecStart=etcd \"two words\" 100%% $$HOME \"a\\\"b\\\\c\"\n");
    }

    @Test
    void variablesAreSetBySystemd() {
        List<String> command = List.of("env", "FILE=/etc/it", "RATE=100% of $x", "pgbackrest", "--key=value", "server");

        assertThat(new Unit(Service.PGBACKREST, command).text()).contains("""
                        User=postgres
                        Group=postgres
                        Environment=FILE=/etc/it
                        Environment="RATE=100%% of $x"
                        ExecStart=pgbackrest --key=value server
                        """);
    }

    private static String document() throws IOException {
        try (InputStream unit = UnitTest.class.getResourceAsStream("/org/bascule/document/patroni.service")) {
            return new String(unit.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
