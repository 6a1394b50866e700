package org.bascule.stack.patroni;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemberFileTest {

    private static final String FILE = """
            scope: my-ha-cluster
            restapi:
              listen: 127.0.3.141:8008
              connect_address: 127.0.3.141:8008
            postgresql:
              authentication:
                replication:
                  username: repl
            """;

    @Test
    void aValueIsReplacedAndTheRestKept() {
        MemberFile file = MemberFile.read(FILE).orElseThrow();
        file.set(List.of("restapi", "connect_address"), "127.0.0.1:8008");

        assertThat(file.text()).isEqualTo(FILE.replace("connect_address: 127.0.3.141", "connect_address: 127.0.0.1"));
    }

    @Test
    void keysThatAreMissingAreAdded() {
        MemberFile file = MemberFile.read("scope: a\n").orElseThrow();
        file.set(List.of("postgresql", "use_pg_rewind"), false);

        assertThat(file.text()).isEqualTo("scope: a\npostgresql:\n  use_pg_rewind: false\n");
        assertThat(MemberFile.excerpt(List.of("postgresql", "pg_hba"), List.of("local all all trust")))
                .isEqualTo("postgresql:\n  pg_hba:\n    - local all all trust\n");
    }

    @Test
    void theReplicationRoleIsRead() {
        assertThat(MemberFile.read(FILE).orElseThrow().replicationUser()).contains("repl");
        assertThat(MemberFile.read("scope: a").orElseThrow().replicationUser()).isEmpty();
    }

    @Test
    void whatIsNotAMappingIsNotRead() {
        assertThat(MemberFile.read("- a")).isEmpty();
        assertThat(MemberFile.read("a: [")).isEmpty();
        assertThat(MemberFile.read("")).isEmpty();
    }
}
