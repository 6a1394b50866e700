package org.bascule.scenario.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.scenario.State;

/** Why a lab cannot be brought to a state from what it is. */
final class Obstacle {

    private Obstacle() {}

    static Optional<Text> of(Topology topology, State wanted, Found found) {
        if (found.nodes().isEmpty() || Planner.nodesOf(topology, wanted).isEmpty()) {
            return Optional.empty();
        }
        Set<String> members = found.etcd().members();
        List<String> there = members.stream().filter(found.nodes()::containsKey).toList();
        if (wanted.etcd().stream().noneMatch(found.nodes()::containsKey)) {
            return Optional.of(PlanMessages.noEtcdStays());
        }
        if (!found.etcd().quorum() && there.size() < members.size() / 2 + 1) {
            return Optional.of(PlanMessages.quorumCannotReturn());
        }
        if (found.cluster().split()) {
            return Optional.of(PlanMessages.splitBrain());
        }
        if (found.cluster().initialized() && repositoryDiffers(topology, wanted, found)) {
            return Optional.of(
                    wanted.repository().isEmpty()
                            ? PlanMessages.repositoryNotWanted()
                            : PlanMessages.repositoryMissing());
        }
        if (sharedNodeChanges(topology, wanted, found)) {
            return Optional.of(PlanMessages.sharedNodes());
        }
        return Optional.empty();
    }

    private static boolean repositoryDiffers(Topology topology, State wanted, Found found) {
        boolean there = topology.repository()
                .filter(node -> found.nodes().containsKey(node.name()))
                .isPresent();
        return there == wanted.repository().isEmpty();
    }

    /** A node on which both etcd and Patroni run cannot be removed for one of them. */
    private static boolean sharedNodeChanges(Topology topology, State wanted, Found found) {
        return topology.etcds().stream()
                .filter(node -> node.runs(Service.PATRONI))
                .filter(node -> found.nodes().containsKey(node.name()))
                .anyMatch(node -> !wanted.etcd().contains(node.name())
                        || !wanted.patroni().contains(node.name()));
    }
}
