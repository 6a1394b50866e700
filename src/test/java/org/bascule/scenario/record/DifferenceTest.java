package org.bascule.scenario.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Topology;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.EditConfig;
import org.bascule.scenario.action.EditMember;
import org.bascule.scenario.action.KillPostgres;
import org.bascule.scenario.action.PauseCluster;
import org.bascule.scenario.action.PowerOff;
import org.bascule.scenario.action.PowerOn;
import org.bascule.scenario.action.ResumeCluster;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.base.HealthCheck;
import org.bascule.scenario.base.MemberSetting;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.Setting;
import org.bascule.scenario.base.Tags;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.scenario.record.LabPicture.NodePicture;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final Scenario SCENARIO = ScenarioReader.builtIn("troubleshooting");
    private static final Topology TOPOLOGY = SCENARIO.topology();
    private static final Stop STOP_PG3 = new Stop(NodeRefs.of("pg-3"), Service.PATRONI, Stop.StopSignal.TERM);
    private static final LabPicture HEALTHY = new LabPicture(
            TOPOLOGY.nodes().stream().collect(java.util.stream.Collectors.toMap(Node::name, DifferenceTest::healthy)),
            false,
            Map.of(Setting.TTL, "30"));

    @Test
    void nothingChangesWhereNothingDiffers() {
        assertThat(actions(HEALTHY, HEALTHY)).isEmpty();
    }

    @Test
    void aClusterIsPausedFirstAndResumedLast() {
        LabPicture broken = paused(with(HEALTHY, "pg-3", node -> services(node, Service.PATRONI, ServiceState.DOWN)));

        assertThat(actions(HEALTHY, broken)).containsExactly(new PauseCluster(new NodeRef("pg-1")), STOP_PG3);
        assertThat(actions(broken, HEALTHY))
                .containsExactly(
                        new Start(NodeRefs.of("pg-3"), Service.PATRONI), new ResumeCluster(new NodeRef("pg-1")));
    }

    @Test
    void aKilledPostgresIsOneThatPatroniDoesNotStart() {
        LabPicture down = with(HEALTHY, "pg-3", DifferenceTest::withoutPostgres);

        assertThat(actions(HEALTHY, down)).isEmpty();
        assertThat(actions(HEALTHY, paused(down)))
                .containsExactly(
                        new PauseCluster(new NodeRef("pg-1")),
                        STOP_PG3,
                        new KillPostgres(NodeRefs.of("pg-3")),
                        new Start(NodeRefs.of("pg-3"), Service.PATRONI));
    }

    @Test
    void whatThePowerStopsIsNotStoppedTwice() {
        LabPicture broken = with(
                HEALTHY,
                "etcd3",
                node -> new NodePicture(
                        false,
                        Map.of(Service.ETCD, ServiceState.DOWN),
                        false,
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(actions(HEALTHY, broken)).containsExactly(new PowerOff(NodeRefs.of("etcd3")));
        assertThat(actions(broken, HEALTHY)).containsExactly(new PowerOn(NodeRefs.of("etcd3"), List.of(Service.ETCD)));
    }

    @Test
    void settingsAndMistakesAreWrittenAndCorrected() {
        LabPicture broken = new LabPicture(
                with(
                                HEALTHY,
                                "pg-2",
                                node -> new NodePicture(
                                        true,
                                        node.services(),
                                        true,
                                        Set.of(MemberSetting.PG_HBA),
                                        Set.of(),
                                        node.tags(),
                                        node.productionAsks()))
                        .nodes(),
                false,
                Map.of(Setting.TTL, "15"));

        assertThat(actions(HEALTHY, broken))
                .containsExactly(
                        new EditConfig(new NodeRef("pg-1"), Map.of(Setting.TTL, "15"), true),
                        new EditMember(NodeRefs.of("pg-2"), MemberSetting.PG_HBA, true));
        assertThat(actions(broken, HEALTHY))
                .containsExactly(
                        new EditConfig(new NodeRef("pg-1"), Map.of(Setting.TTL, "30"), true),
                        new EditMember(NodeRefs.of("pg-2"), MemberSetting.PG_HBA, false));
    }

    private static List<Action> actions(LabPicture from, LabPicture to) {
        return new Difference(TOPOLOGY.nodes(), SCENARIO.complete(), from, to).actions();
    }

    private static NodePicture healthy(Node node) {
        Map<Service, ServiceState> services = new HashMap<>();
        node.services().forEach(service -> services.put(service, ServiceState.UP));
        boolean member = node.runs(Service.PATRONI);
        return new NodePicture(
                true,
                services,
                member,
                Set.of(),
                member ? Set.of(MemberSetting.PG_HBA) : Set.of(),
                member ? Optional.of(Tags.none()) : Optional.empty(),
                member ? Optional.of(HealthCheck.PRIMARY) : Optional.empty());
    }

    private static LabPicture with(LabPicture picture, String name, UnaryOperator<NodePicture> change) {
        Map<String, NodePicture> nodes = new HashMap<>(picture.nodes());
        nodes.computeIfPresent(name, (any, node) -> change.apply(node));
        return new LabPicture(nodes, picture.paused(), picture.settings());
    }

    private static LabPicture paused(LabPicture picture) {
        return new LabPicture(picture.nodes(), true, picture.settings());
    }

    private static NodePicture services(NodePicture node, Service service, ServiceState state) {
        Map<Service, ServiceState> services = new HashMap<>(node.services());
        services.put(service, state);
        return new NodePicture(
                true, services, false, node.mistakes(), node.right(), node.tags(), node.productionAsks());
    }

    private static NodePicture withoutPostgres(NodePicture node) {
        return new NodePicture(
                true, node.services(), false, node.mistakes(), node.right(), node.tags(), node.productionAsks());
    }
}
