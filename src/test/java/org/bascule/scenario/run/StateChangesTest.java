package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.support.Snapshots;
import org.junit.jupiter.api.Test;

class StateChangesTest {

    @Test
    void equalSnapshotsHaveNoChanges() {
        assertThat(StateChanges.between(Snapshots.whole(), Snapshots.whole())).isEmpty();
    }

    @Test
    void aFailoverIsAChange() {
        List<String> signs = english(StateChanges.between(Snapshots.leaderDown(), Snapshots.failedOver()));
        assertThat(signs).contains("leader key: pg-2").anyMatch(sign -> sign.startsWith("pg-2: role "));
    }

    @Test
    void aServerThatRespondsAgainIsAChange() {
        assertThat(english(StateChanges.between(Snapshots.leaderDown(), Snapshots.whole())))
                .contains("pg-1: patroni is running", "pg-1: Patroni responds", "pg-1: registered in etcd");
    }

    @Test
    void aRunningServerThatDoesNotRespondIsStarting() {
        Snapshot whole = Snapshots.whole();
        Node leader = new Node("pg-1", "pg-1", List.of(), 141, Set.of(Service.PATRONI));
        assertThat(Progress.isStarting(whole, leader)).isFalse();
        Snapshot starting =
                new Snapshot(whole.at(), whole.etcd(), Snapshots.leaderDown().cluster(), whole.nodes());
        assertThat(Progress.isStarting(starting, leader)).isTrue();
    }

    private static List<String> english(List<Text> signs) {
        return signs.stream().map(Text::en).toList();
    }
}
