package org.bascule.scenario.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.EtcdView;
import org.bascule.lab.NodeView;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.support.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemediesTest {

    private static final String UNHEALTHY = "Error: etcdserver: unhealthy cluster";
    private static final String LATE = "Error: context deadline exceeded";

    // ---- etcd ----

    @Test
    void etcdChangesItsMembersOnlyWhileEveryMemberResponds() {
        assertThat(Remedies.etcd(UNHEALTHY, etcd(2, ServiceState.DOWN)).en())
                .contains(
                        "every member responds, even with quorum. Not responding: etcd3.",
                        "start etcd3, or remove that")
                .doesNotContain("no quorum");
        assertThat(Remedies.etcd(UNHEALTHY, etcd(2, ServiceState.FROZEN)).en()).contains("unfreeze etcd3");
        assertThat(Remedies.etcd(UNHEALTHY, etcd(2, ServiceState.UP)).en()).contains("read the log of etcd3");
        assertThat(Remedies.stoppedEtcds(etcd(2, ServiceState.DOWN))).containsExactly("etcd3");
    }

    @Test
    void aMemberThatJustCameBackNeedsTime() {
        assertThat(Remedies.etcd(UNHEALTHY, Snapshots.whole()).en())
                .contains("five seconds after a member comes back: wait");
        assertThat(Remedies.stoppedEtcds(Snapshots.whole())).isEmpty();
        assertThat(Remedies.stoppedEtcds(etcd(2, ServiceState.UP))).isEmpty();
    }

    @Test
    void aLostQuorumIsNamedAsTheReason() {
        assertThat(Remedies.etcd(LATE, etcd(1, ServiceState.DOWN)).en())
                .startsWith("etcd has no quorum (1 of 3 answers, 2 needed): start etcd2, etcd3");
        assertThat(Remedies.patroni(LATE, etcd(1, ServiceState.DOWN)).en()).startsWith("etcd has no quorum");
        assertThat(Remedies.patroni(LATE, etcd(2, ServiceState.FROZEN)).en())
                .isEqualTo("Not responding: etcd3. To continue, unfreeze etcd3, then try again.");
        assertThat(Remedies.patroni(LATE, Snapshots.whole()).en())
                .doesNotContain("quorum")
                .endsWith("try again.");
    }

    @Test
    void membersWithoutALeaderElectOne() {
        List<EtcdMember> leaderless = Snapshots.whole().etcd().members().stream()
                .map(member -> new EtcdMember(member.name(), true, false, false, Optional.empty()))
                .toList();
        Snapshot whole = Snapshots.whole();

        assertThat(Remedies.patroni(
                                LATE,
                                new Snapshot(whole.at(), new EtcdView(leaderless), whole.cluster(), whole.nodes()))
                        .en())
                .isEqualTo("etcd has no quorum (3 of 3 answer, no leader): wait for the election, then try again.");
    }

    @Test
    void unknownMessagesGetNoGuess() {
        assertThat(Remedies.etcd("Error: something else", etcd(1, ServiceState.DOWN))
                        .en())
                .startsWith("Read the server message below");
        assertThat(Remedies.patroni("Error: Invalid value", Snapshots.quorumLost())
                        .en())
                .startsWith("Read the server message below");
        assertThat(Remedies.postgres("ERROR: division by zero", "pg-1", Snapshots.whole())
                        .en())
                .startsWith("Read the server message below");
        assertThat(Remedies.etcd("Error: Peer URLs already exists", Snapshots.whole())
                        .en())
                .contains("remove the old member");
    }

    // ---- PostgreSQL ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cannot execute INSERT in a read-only transaction       | pg-2 | Only the leader, pg-1, accepts writes.
            recovery is not in progress                            | pg-1 | pg-1 is the leader and replays no WAL: choose a replica.
            FATAL: password authentication failed for user "dba"   | pg-1 | PostgreSQL is running but rejects the login:
            FATAL: database "dba" does not exist                   | pg-1 | PostgreSQL is running but rejects the login:
            FATAL: the database system is starting up              | pg-1 | PostgreSQL is starting or stopping: wait,
            Connection to 127.0.3.141:5434 refused.                | pg-1 | Patroni is running on pg-1, but PostgreSQL is not responding there
            could not extend file: No space left on device         | pg-1 | The disk is full
            """)
    void theRemedyDependsOnPostgresqlsMessage(String said, String node, String remedy) {
        assertThat(Remedies.postgres(said, node, Snapshots.whole()).en()).startsWith(remedy);
    }

    @Test
    void stoppedServicesAreToBeStarted() {
        assertThat(Remedies.postgres("Connection refused", "pg-1", Snapshots.leaderDown())
                        .en())
                .isEqualTo("Patroni is stopped on pg-1: start it, then try again.");
        assertThat(Remedies.postgres("read-only transaction", "pg-2", Snapshots.leaderDown())
                        .en())
                .contains("no leader is visible");
    }

    /** Three members, some responding; the process of the others is in this state. */
    private static Snapshot etcd(int answering, ServiceState others) {
        Snapshot whole = Snapshots.whole();
        List<EtcdMember> members = new ArrayList<>();
        List<NodeView> nodes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            boolean answers = i < answering;
            String name = "etcd" + (i + 1);
            members.add(
                    new EtcdMember(name, answers, i == 0 && answering > 1, answers && answering > 1, Optional.empty()));
            nodes.add(new NodeView(
                    name,
                    "127.0.3.64",
                    true,
                    Map.of(Service.ETCD, answers ? ServiceState.UP : others),
                    Optional.empty()));
        }
        return new Snapshot(whole.at(), new EtcdView(members), whole.cluster(), nodes);
    }
}
