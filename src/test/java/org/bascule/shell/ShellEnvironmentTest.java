package org.bascule.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bascule.support.Topologies.ETCD1;
import static org.bascule.support.Topologies.ETCD2;
import static org.bascule.support.Topologies.PG1;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bascule.backend.NodePaths;
import org.bascule.lab.Accounts;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Lang;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person finds in a terminal, by kind of node. */
class ShellEnvironmentTest {

    private static final Node PG2 = new Node("pg-2", "pg_patroni2", List.of(), 142, Set.of(Service.PATRONI));
    private static final Node PROXY = new Node("proxy", "proxy", List.of(), 150, Set.of(Service.HAPROXY));
    private static final Node BACKUP = new Node("backup", "backup", List.of(), 151, Set.of(Service.PGBACKREST));
    private static final LabSpec SPEC = new LabSpec(
            new LabName("poc"),
            new BackendKind("local"),
            new Topology("my-ha-cluster", "patroni", List.of(ETCD1, ETCD2, PG1, PG2, PROXY, BACKUP)),
            Timers.DOCUMENTED,
            "127.0.3",
            Instant.EPOCH);

    @Test
    void aMembersClientsReachItsOwnServersAndTheWholeOfEtcd() {
        assertThat(variables(PG1))
                .containsEntry("PGHOST", "127.0.3.141")
                .containsEntry("PGPORT", "5434")
                .containsEntry("PGUSER", "dba")
                .containsEntry("PGPASSFILE", "/var/lib/shell/pgpass")
                .containsEntry("PATRONICTL_CONFIG_FILE", "/etc/patroni/pg1.yml")
                .containsEntry("ETCDCTL_ENDPOINTS", "http://127.0.3.64:2379,http://127.0.3.78:2379")
                .doesNotContainKey("PGTARGETSESSIONATTRS");
    }

    @Test
    void elsewherePsqlReachesTheLeader() {
        assertThat(variables(PROXY)).containsEntry("PGHOST", "127.0.3.150").containsEntry("PGPORT", "5432");
        assertThat(variables(ETCD1))
                .containsEntry("PGHOST", "127.0.3.141,127.0.3.142")
                .containsEntry("PGPORT", "5434")
                .containsEntry("PGTARGETSESSIONATTRS", "read-write")
                .doesNotContainKey("PATRONICTL_CONFIG_FILE");
    }

    @Test
    void noPasswordIsAmongTheVariables() {
        for (Node node : SPEC.topology().nodes()) {
            assertThat(variables(node).values()).noneMatch(value -> value.contains(Accounts.PASSWORD));
        }
        assertThat(ShellEnvironment.passwords()).startsWith("*:*:*:dba:secret\n");
    }

    @Test
    void everyKindOfNodeSuggestsThreeCommandsOfItsOwn() {
        assertThat(SPEC.topology().nodes())
                .allSatisfy(node -> assertThat(environment(node).suggestions()).hasSize(3));
        assertThat(environment(PG1).suggestions()).contains("patronictl list");
        assertThat(environment(ETCD1).suggestions()).contains("etcdctl member list");
        assertThat(environment(BACKUP).suggestions()).contains("pgbackrest info");
        assertThat(environment(PROXY).suggestions()).contains("curl -s '127.0.3.150:7000/;csv'");
    }

    @ParameterizedTest
    @EnumSource
    void aTerminalGreetsInTheLanguageOfThePerson(Lang lang) {
        assertThat(startup(List.of("pgbackrest")).text(lang))
                .contains(
                        lang == Lang.FR
                                ? "'pg-1, laboratoire poc.\nÀ essayer"
                                : "'pg-1, lab poc.\nTry: patronictl list · ")
                .contains("'\\''SELECT pg_is_in_recovery()'\\''")
                .contains("PS1='\\[\\e[1m\\]pg-1\\[\\e[0m\\]:\\w\\$ '")
                .contains("HISTFILE='/var/lib/shell/history'")
                .doesNotContain("pgbackrest()");
    }

    @Test
    void pgBackRestRunsAsTheOwnerOfItsFiles() {
        assertThat(startup(List.of("runuser", "-u", "postgres", "--", "pgbackrest"))
                        .text(Lang.EN))
                .contains("pgbackrest() { 'runuser' '-u' 'postgres' '--' 'pgbackrest' \"$@\"; }\n");
    }

    private static ShellStartup startup(List<String> pgbackrest) {
        return new ShellStartup(
                SPEC, PG1, new ShellFiles(paths(PG1)), environment(PG1).suggestions(), pgbackrest);
    }

    private static Map<String, String> variables(Node node) {
        return environment(node).variables();
    }

    private static ShellEnvironment environment(Node node) {
        return new ShellEnvironment(SPEC, node, paths(node));
    }

    private static NodePaths paths(Node node) {
        return new NodePaths(SPEC.address(node), false, "/etc", "/var/lib", "/tmp", "/usr/lib/postgresql/bin", true);
    }
}
