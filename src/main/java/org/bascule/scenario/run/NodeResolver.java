package org.bascule.scenario.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.bascule.backend.Lab;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.Snapshot;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;

/**
 * Finds the nodes that references stand for.
 *
 * @param snapshot who leads and who follows
 * @param affected the nodes that the last fault affected
 */
record NodeResolver(Lab lab, Snapshot snapshot, List<Node> affected) {

    NodeResolver {
        affected = List.copyOf(affected);
    }

    List<Node> all(NodeRefs refs) {
        LinkedHashSet<Node> found = new LinkedHashSet<>();
        refs.refs().forEach(ref -> found.addAll(all(ref)));
        return List.copyOf(found);
    }

    /** @throws Refusal when the reference stands for no node */
    Node one(NodeRef ref) {
        List<Node> found = all(ref);
        if (found.isEmpty()) {
            throw new Refusal(Refusal.Cause.LAB, RunMessages.noMatchingNode(ref.word()), RunMessages.repairLab());
        }
        return found.get(0);
    }

    String names(NodeRefs refs) {
        List<String> names = all(refs).stream().map(Node::name).toList();
        return String.join(
                ", ", names.isEmpty() ? refs.refs().stream().map(NodeRef::word).toList() : names);
    }

    private List<Node> all(NodeRef ref) {
        Optional<NodeRef.Symbol> symbol = ref.symbol();
        return symbol.isEmpty()
                ? List.of(lab.spec().topology().node(ref.word()))
                : switch (symbol.get()) {
                    case LEADER -> nodes(snapshot.cluster().leader().stream().toList());
                    case REPLICA ->
                        nodes(snapshot.cluster().followers().stream().limit(1).toList());
                    case REPLICAS -> nodes(snapshot.cluster().followers());
                    case MEMBERS -> created(Service.PATRONI);
                    case ETCDS -> created(Service.ETCD);
                    case AFFECTED -> affected;
                };
    }

    private List<Node> nodes(List<Member> members) {
        return members.stream()
                .map(member -> lab.spec().topology().node(member.name()))
                .toList();
    }

    private List<Node> created(Service service) {
        return lab.nodes().stream().filter(node -> node.runs(service)).toList();
    }
}
