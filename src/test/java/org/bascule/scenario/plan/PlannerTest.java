package org.bascule.scenario.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Topology;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.State;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.scenario.plan.Found.Config;
import org.bascule.scenario.plan.Found.FoundCluster;
import org.bascule.scenario.plan.Found.FoundEtcd;
import org.bascule.scenario.plan.Found.FoundNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {

    private static final Topology TOPOLOGY = ScenarioReader.builtIn("poc").topology();
    private static final State WHOLE = starts("a-few-tests");
    private static final State QUORUM = starts("quorum");

    @Test
    void fromNothingThePlanBuildsTheState() {
        assertThat(moves(WHOLE, Found.NOTHING))
                .containsExactly(
                        "create etcd1, etcd2, etcd3, pg-1, pg-2, pg-3",
                        "configure etcd on etcd1, etcd2, etcd3",
                        "start etcd on etcd1, etcd2, etcd3",
                        "configure Patroni on pg-1, pg-2, pg-3",
                        "configure HAProxy on pg-1, pg-2, pg-3",
                        "start haproxy on pg-1, pg-2, pg-3",
                        "start patroni on pg-1",
                        "start patroni on pg-2, pg-3",
                        "make pg-1 the leader",
                        "run the HA loop of the leader");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quorum", "patroni", "configuration", "failover", "third-module", "a-few-tests"})
    void aStateThatIsThereNeedsNothing(String chapter) {
        State state = starts(chapter);
        assertThat(moves(state, there(state).found())).isEmpty();
    }

    @Test
    void everyPairOfStatesHasAPlanThatEndsWithAVerification() {
        for (Chapter from : ScenarioReader.builtIn("poc").chapters()) {
            for (Chapter to : ScenarioReader.builtIn("poc").chapters()) {
                Plan plan =
                        Planner.plan(TOPOLOGY, to.starts(), there(from.starts()).found());
                assertThat(plan.rebuild()).as("%s -> %s", from.id(), to.id()).isEmpty();
                if (!to.starts().etcd().isEmpty()) {
                    assertThat(plan.moves().get(plan.moves().size() - 1)).isInstanceOf(Move.Await.class);
                }
                assertThat(plan.moves()).allSatisfy(move -> {
                    assertThat(move.why().fr()).isNotBlank();
                    assertThat(move.what().fr()).isNotBlank();
                });
            }
        }
    }

    @Test
    void surplusNodesGoAndTheOthersForgetThem() {
        assertThat(moves(QUORUM, there(WHOLE).found()))
                .containsExactly(
                        "remove pg-1, pg-2, pg-3",
                        "remove the Patroni cluster from etcd",
                        "stop etcd on etcd3",
                        "remove etcd member etcd3",
                        "remove etcd3");
        assertThat(Planner.plan(TOPOLOGY, QUORUM, there(WHOLE).found())
                        .moves()
                        .get(0)
                        .why())
                .isEqualTo(PlanMessages.nodesSurplus());
        assertThat(moves(starts("failover"), there(WHOLE).found()))
                .contains("remove pg-3", "remove member pg-3 from etcd", "run the HA loop of the leader")
                .contains("stop haproxy on pg-1, pg-2", "remove the configuration of haproxy on pg-1, pg-2");
    }

    @Test
    void anotherLeaderThanTheStatesIsSwitchedOver() {
        Lab lab = there(WHOLE);
        lab.leader = "pg-2";
        assertThat(moves(WHOLE, lab.found())).containsExactly("make pg-1 the leader");
    }

    @Test
    void aClusterThatWouldNeedTwoChangesIsReplaced() {
        State three = starts("etcd-proxy");
        assertThat(moves(three, there(starts("second-module")).found()))
                .startsWith("remove pg-1", "remove the Patroni cluster from etcd");
        assertThat(moves(three, there(starts("third-module")).found()))
                .contains("start patroni on pg-3")
                .doesNotContain("remove pg-1", "remove the Patroni cluster from etcd");
        Lab elsewhere = there(WHOLE);
        elsewhere.leader = "pg-2";
        elsewhere.movesEtcd = true;
        assertThat(moves(WHOLE, elsewhere.found()))
                .startsWith("remove pg-1, pg-2, pg-3", "remove the Patroni cluster from etcd");
    }

    @Test
    void aSingleMemberThatWouldFindEtcdElsewhereIsReplaced() {
        Lab whole = there(WHOLE);
        whole.movesEtcd = true;
        assertThat(moves(starts("configuration"), whole.found()))
                .startsWith("remove pg-1, pg-2, pg-3", "remove the Patroni cluster from etcd");
    }

    @Test
    void aLeaderThatTheStateDoesNotHaveHandsOverFirst() {
        Lab lab = there(WHOLE);
        lab.leader = "pg-3";
        assertThat(moves(starts("failover"), lab.found())).containsSubsequence("make pg-1 the leader", "remove pg-3");
    }

    @Test
    void whatIsStoppedStartsAndWhatIsFrozenGoesOn() {
        Lab lab = there(WHOLE);
        lab.state("pg-2", Service.PATRONI, ServiceState.DOWN);
        lab.state("pg-3", Service.PATRONI, ServiceState.FROZEN);
        lab.state("pg-1", Service.HAPROXY, ServiceState.DOWN);
        assertThat(moves(WHOLE, lab.found()))
                .containsExactly("unfreeze pg-3", "start haproxy on pg-1", "start patroni on pg-2");
    }

    @Test
    void aMemberThatTheStateHasStoppedStaysStopped() {
        State failback = starts("failback");
        Lab lab = there(starts("failover"));
        lab.state("pg-1", Service.PATRONI, ServiceState.DOWN);
        lab.leader = "pg-2";
        assertThat(moves(failback, lab.found())).isEmpty();
        assertThat(moves(failback, there(starts("failover")).found())).containsExactly("stop patroni on pg-1");
    }

    /** As at the end of the first chapter, which creates the three nodes and bootstraps etcd on two. */
    @Test
    void aNodeThatHasNoEtcdYetJoinsTheClusterThatRuns() {
        Lab lab = there(QUORUM);
        lab.nodes.put("etcd3", new EnumMap<>(Map.of(Service.ETCD, ServiceState.DOWN)));
        assertThat(moves(starts("patroni"), lab.found()))
                .containsExactly("add etcd member etcd3", "configure etcd on etcd3", "start etcd on etcd3");

        lab.state("etcd1", Service.ETCD, ServiceState.DOWN);
        lab.state("etcd2", Service.ETCD, ServiceState.DOWN);
        lab.quorum = false;
        Plan stopped = Planner.plan(TOPOLOGY, starts("patroni"), lab.found());
        assertThat(stopped.partial()).isTrue();
        assertThat(words(stopped)).containsExactly("start etcd on etcd1, etcd2");

        // As a build that was cancelled before etcd started leaves it.
        lab.etcdData = false;
        assertThat(moves(starts("patroni"), lab.found())).startsWith("configure etcd on etcd1, etcd2, etcd3");
    }

    @Test
    void withoutQuorumEtcdComesFirstAndTheRestIsPlannedThen() {
        Lab lab = there(WHOLE);
        lab.quorum = false;
        lab.state("etcd1", Service.ETCD, ServiceState.DOWN);
        lab.state("etcd2", Service.ETCD, ServiceState.DOWN);
        Plan plan = Planner.plan(TOPOLOGY, WHOLE, lab.found());
        assertThat(plan.partial()).isTrue();
        assertThat(words(plan)).containsExactly("start etcd on etcd1, etcd2");
    }

    @Test
    void changedSettingsAreReset() {
        Lab lab = there(WHOLE);
        lab.config = Config.CHANGED;
        lab.rows = true;
        assertThat(moves(WHOLE, lab.found()))
                .containsExactly("reset the dynamic configuration", "drop the table of the rows");
        lab.config = Config.CHANGED_FOR_RESTART;
        lab.rows = false;
        assertThat(moves(WHOLE, lab.found()))
                .containsExactly(
                        "reset the dynamic configuration",
                        "restart PostgreSQL on leader",
                        "restart PostgreSQL on replicas");
    }

    @Test
    void anotherWayToEtcdTakesARestartInMaintenanceMode() {
        Lab lab = there(WHOLE);
        lab.outdated = Set.of(Service.PATRONI);
        lab.movesEtcd = true;
        assertThat(moves(WHOLE, lab.found()))
                .containsExactly(
                        "configure Patroni on pg-1, pg-2, pg-3",
                        "enable maintenance mode",
                        "stop patroni on pg-1, pg-2, pg-3",
                        "start patroni on pg-1, pg-2, pg-3",
                        "disable maintenance mode");
    }

    @Test
    void whatIsLostIsRebuilt() {
        Lab split = there(WHOLE);
        split.split = true;
        assertThat(Planner.plan(TOPOLOGY, WHOLE, split.found()).rebuild()).contains(PlanMessages.splitBrain());

        Lab lost = there(WHOLE);
        lost.quorum = false;
        lost.nodes.remove("etcd1");
        lost.nodes.remove("etcd2");
        Plan plan = Planner.plan(TOPOLOGY, WHOLE, lost.found());
        assertThat(plan.rebuild()).contains(PlanMessages.quorumCannotReturn());
        assertThat(words(plan))
                .startsWith("remove etcd3, pg-1, pg-2, pg-3", "create etcd1, etcd2, etcd3, pg-1, pg-2, pg-3");
    }

    @Test
    void theEmptyStateRemovesEverything() {
        assertThat(moves(State.EMPTY, there(QUORUM).found())).containsExactly("remove etcd1, etcd2");
        assertThat(moves(State.EMPTY, Found.NOTHING)).isEmpty();
    }

    private static State starts(String chapter) {
        return ScenarioReader.builtIn("poc").chapters().stream()
                .filter(any -> any.id().equals(chapter))
                .findFirst()
                .orElseThrow()
                .starts();
    }

    private static List<String> moves(State wanted, Found found) {
        return words(Planner.plan(TOPOLOGY, wanted, found));
    }

    private static List<String> words(Plan plan) {
        return plan.moves().stream()
                .filter(move -> !(move instanceof Move.Await))
                .map(move -> move.what().en())
                .toList();
    }

    private static Lab there(State state) {
        return new Lab(state);
    }

    /** A lab that is in a state, of which tests change something. */
    private static final class Lab {

        private final State state;
        private final Map<String, Map<Service, ServiceState>> nodes = new TreeMap<>();
        private final List<String> proxies;
        private String leader;
        private boolean quorum = true;
        private boolean split;
        private boolean rows;
        private boolean etcdData = true;
        private boolean movesEtcd;
        private Config config = Config.NEW;
        private Set<Service> outdated = Set.of();

        private Lab(State state) {
            this.state = state;
            this.proxies = state.proxies(TOPOLOGY);
            for (String name : Planner.nodesOf(TOPOLOGY, state)) {
                Map<Service, ServiceState> services = new EnumMap<>(Service.class);
                TOPOLOGY.node(name).services().forEach(service -> services.put(service, ServiceState.DOWN));
                configured(TOPOLOGY.node(name)).forEach(service -> services.put(service, ServiceState.UP));
                nodes.put(name, services);
            }
            state.stopped().forEach(name -> state(name, Service.PATRONI, ServiceState.DOWN));
            leader = state.patroni().stream()
                    .filter(name -> !state.stopped().contains(name))
                    .findFirst()
                    .orElse("");
        }

        private void state(String node, Service service, ServiceState now) {
            nodes.get(node).put(service, now);
        }

        private Set<Service> configured(Node node) {
            Set<Service> services = EnumSet.noneOf(Service.class);
            if (state.etcd().contains(node.name())) {
                services.add(Service.ETCD);
            }
            if (state.patroni().contains(node.name())) {
                services.add(Service.PATRONI);
            }
            if (proxies.contains(node.name())) {
                services.add(Service.HAPROXY);
            }
            return services;
        }

        private Found found() {
            Map<String, FoundNode> found = new HashMap<>();
            nodes.forEach((name, services) -> {
                Set<Service> configured = configured(TOPOLOGY.node(name));
                Set<Service> wrong = EnumSet.noneOf(Service.class);
                outdated.stream().filter(configured::contains).forEach(wrong::add);
                found.put(
                        name,
                        new FoundNode(
                                true,
                                false,
                                services,
                                configured,
                                wrong,
                                etcdData && configured.contains(Service.ETCD),
                                movesEtcd && configured.contains(Service.PATRONI)));
            });
            List<String> following = new ArrayList<>(state.patroni());
            following.remove(leader);
            return new Found(
                    found,
                    new FoundEtcd(Set.copyOf(state.etcd()), quorum),
                    new FoundCluster(
                            !state.patroni().isEmpty(),
                            Optional.of(leader).filter(name -> !name.isEmpty()),
                            Set.copyOf(following),
                            Set.copyOf(state.patroni()),
                            split,
                            config,
                            Set.of(),
                            rows),
                    false,
                    false);
        }
    }
}
