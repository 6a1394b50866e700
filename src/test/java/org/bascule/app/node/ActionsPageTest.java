package org.bascule.app.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.support.Snapshots;
import org.bascule.support.Topologies;
import org.junit.jupiter.api.Test;

class ActionsPageTest {

    private static final NodePreparation READY =
            new NodePreparation(true, Set.of(Service.ETCD, Service.PATRONI, Service.HAPROXY), Set.of());
    private static final NodePreparation OFF = new NodePreparation(false, Set.of(), Set.of());

    @Test
    void theTargetsAreThoseOfTheSelectedNode() {
        ActionsPage page = page(Topologies.PG1, Topologies.ETCD1);
        assertThat(page.targets()).extracting(ActionTarget::name).containsExactly("patroni", "haproxy", "node");
        assertThat(page.first()).isZero();
    }

    @Test
    void anActionRunsOnEveryNodeThatHasItsTarget() {
        ActionsPage page = page(Topologies.ETCD1, Topologies.ETCD2, Topologies.PG1);
        ActionTarget etcd = page.targets().get(0);
        assertThat(etcd.name()).isEqualTo("etcd");
        assertThat(page.actions(etcd))
                .allSatisfy(action -> assertThat(action.byNode()).containsOnlyKeys("etcd1", "etcd2"));
    }

    @Test
    void theFirstTargetShownHasAPossibleAction() {
        ActionsPage page = ActionsPage.of(Map.of(Topologies.PG1, OFF), Snapshots.nothingCreated());
        assertThat(page.targets().get(page.first()).name()).isEqualTo("node");
        assertThat(ActionsPage.EMPTY.first()).isZero();
        assertThat(ActionsPage.EMPTY.targets()).isEmpty();
    }

    @Test
    void nothingIsOfferedBeforeARunningNodeWasObserved() {
        ActionsPage page = ActionsPage.of(Map.of(Topologies.PG1, READY), Snapshots.nothingCreated());
        assertThat(page.targets()).isEmpty();
    }

    private static ActionsPage page(Node... nodes) {
        Map<Node, NodePreparation> prepared = new LinkedHashMap<>();
        for (Node node : nodes) {
            prepared.put(node, READY);
        }
        return ActionsPage.of(prepared, Snapshots.whole());
    }
}
