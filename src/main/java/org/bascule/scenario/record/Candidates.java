package org.bascule.scenario.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.scenario.base.HealthCheck;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.Setting;
import org.bascule.scenario.check.ApiPublished;
import org.bascule.scenario.check.Check;
import org.bascule.scenario.check.ConfigValue;
import org.bascule.scenario.check.Follows;
import org.bascule.scenario.check.Leads;
import org.bascule.scenario.check.MaintenanceMode;
import org.bascule.scenario.check.OnlyLeader;
import org.bascule.scenario.check.Quorum;
import org.bascule.scenario.check.ReplicationAllowed;
import org.bascule.scenario.check.RestStatus;
import org.bascule.scenario.check.ServiceIs;
import org.bascule.scenario.check.Tagged;
import org.bascule.scenario.check.TimerRule;

/** The checks that may tell a broken lab from one that works: which of them do, is found by looking. */
final class Candidates {

    private Candidates() {}

    /** Those that look at the cause come first: the symptom alone might be hidden. */
    static List<Check> of(List<Node> nodes, LabPicture healthy, LabPicture broken) {
        List<Node> members = having(nodes, Service.PATRONI);
        NodeRefs all = NodeRefs.of(NodeRef.Symbol.MEMBERS.word());
        List<Check> candidates = new ArrayList<>(List.of(
                new MaintenanceMode(true),
                new MaintenanceMode(false),
                new TimerRule(true),
                new TimerRule(false),
                new ReplicationAllowed(all),
                new ApiPublished(all, true)));
        for (Setting setting : Setting.values()) {
            Stream.of(healthy, broken)
                    .flatMap(picture -> Stream.ofNullable(picture.settings().get(setting)))
                    .distinct()
                    .forEach(value -> candidates.add(new ConfigValue(setting, value)));
        }
        for (Node member : members) {
            NodeRefs only = NodeRefs.of(member.name());
            candidates.add(new ApiPublished(only, false));
            Stream.of(healthy, broken)
                    .flatMap(picture -> picture.nodes().get(member.name()).tags().stream())
                    .distinct()
                    .forEach(tags -> candidates.add(new Tagged(only, tags)));
        }
        for (Node node : nodes) {
            for (Service service : Service.values()) {
                if (node.runs(service)) {
                    for (ServiceState state : ServiceState.values()) {
                        candidates.add(new ServiceIs(NodeRefs.of(node.name()), service, state));
                    }
                }
            }
        }
        candidates.add(new Quorum(true));
        candidates.add(new Quorum(false));
        candidates.add(new Leads(Optional.empty(), new NodeRefs(List.of())));
        for (Node member : members) {
            candidates.add(new RestStatus(NodeRefs.of(member.name()), HealthCheck.HEALTH, 503));
            candidates.add(new Follows(NodeRefs.of(NodeRef.Symbol.REPLICAS.word(), member.name())));
        }
        having(nodes, Service.HAPROXY).forEach(node -> candidates.add(new OnlyLeader(NodeRefs.of(node.name()))));
        return List.copyOf(candidates);
    }

    private static List<Node> having(List<Node> nodes, Service service) {
        return nodes.stream().filter(node -> node.runs(service)).toList();
    }
}
