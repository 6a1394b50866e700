package org.bascule.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Topology;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;
import org.junit.jupiter.api.Test;

class StateTest {

    private static final Topology TOPOLOGY = new Topology(
            "scope",
            "token",
            List.of(
                    node("node1", 11, Service.ETCD, Service.PATRONI),
                    node("node2", 12, Service.PATRONI, Service.HAPROXY),
                    node("node3", 13, Service.PATRONI, Service.HAPROXY),
                    node("lb1", 21, Service.HAPROXY)));

    @Test
    void haproxyRunsOnMembersAndOnItsOwnNodes() {
        assertThat(state("node1", "node2", "node3").proxies(TOPOLOGY)).containsExactly("node2", "node3", "lb1");
    }

    @Test
    void aMemberNotYetInTheClusterHasNoHaproxy() {
        assertThat(state("node1", "node2").proxies(TOPOLOGY)).containsExactly("node2", "lb1");
    }

    @Test
    void haproxyWithoutProxiesRunsNowhere() {
        State state = new State(List.of(), List.of("node2"), List.of(), EtcdAccess.PROXY, Set.of());

        assertThat(state.proxies(TOPOLOGY)).isEmpty();
    }

    @Test
    void aStateWithoutARepositoryRunsNoPgbackrest() {
        State state = state("node1", "node2");

        assertThat(state.repository()).isEmpty();
        assertThat(state.pgbackrest()).isEmpty();
        assertThat(state).isEqualTo(withRepository(List.of(), "node1", "node2"));
    }

    @Test
    void pgbackrestRunsOnTheRepositoryAndOnTheMembersOfTheState() {
        State state = withRepository(List.of("backup"), "node1", "node2");

        assertThat(state.pgbackrest()).containsExactly("backup", "node1", "node2");
        assertThat(state).isNotEqualTo(state("node1", "node2"));
    }

    private static State withRepository(List<String> repository, String... members) {
        return new State(
                List.of("node1"),
                List.of(members),
                List.of(),
                new EtcdAccess("node1"),
                Set.of(Proxy.PRODUCTION),
                repository);
    }

    private static State state(String... members) {
        return new State(
                List.of("node1"), List.of(members), List.of(), new EtcdAccess("node1"), Set.of(Proxy.PRODUCTION));
    }

    private static Node node(String name, int octet, Service... services) {
        return new Node(name, name, List.of(), octet, Set.of(services));
    }
}
