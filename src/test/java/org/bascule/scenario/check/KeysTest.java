package org.bascule.scenario.check;

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

class KeysTest {

    private static final Snapshot LAB = Snapshots.whole();

    @Test
    void oneMemberThatRunsAmongThreeDoesNotBringQuorumBack() {
        assertThat(Keys.quorumCanReturn(with(true, ServiceState.UP, ServiceState.DOWN)))
                .isFalse();
    }

    @Test
    void twoMembersThatRunDo() {
        assertThat(Keys.quorumCanReturn(with(true, ServiceState.UP, ServiceState.UP)))
                .isTrue();
    }

    /** The list of members is still that of the cluster which was lost. */
    @Test
    void aMemberThatHasNotAnsweredYetMayBeOneOfARestoredCluster() {
        assertThat(Keys.quorumCanReturn(with(false, ServiceState.UP, ServiceState.DOWN)))
                .isTrue();
        assertThat(Keys.quorumCanReturn(with(false, ServiceState.DOWN, ServiceState.DOWN)))
                .isFalse();
        assertThat(Keys.quorumCanReturn(with(false, ServiceState.FROZEN, ServiceState.DOWN)))
                .isFalse();
    }

    /** The third member is down. */
    private static Snapshot with(boolean firstAnswers, ServiceState first, ServiceState second) {
        List<EtcdMember> members =
                List.of(member("etcd1", firstAnswers), member("etcd2", false), member("etcd3", false));
        List<NodeView> nodes = new ArrayList<>();
        nodes.add(node("etcd1", first));
        nodes.add(node("etcd2", second));
        nodes.add(node("etcd3", ServiceState.DOWN));
        return new Snapshot(LAB.at(), new EtcdView(members), LAB.cluster(), nodes);
    }

    private static EtcdMember member(String name, boolean answers) {
        return new EtcdMember(name, answers, false, false, Optional.empty());
    }

    private static NodeView node(String name, ServiceState etcd) {
        return new NodeView(name, "127.0.3.1", true, Map.of(Service.ETCD, etcd), Optional.empty());
    }
}
