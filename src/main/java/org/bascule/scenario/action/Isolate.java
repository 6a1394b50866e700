package org.bascule.scenario.action;

import java.util.List;
import java.util.Optional;
import org.bascule.backend.Capability;
import org.bascule.incident.Fault;
import org.bascule.lab.Node;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRefs;

/**
 * Blocks all traffic between nodes and others, in both directions.
 *
 * @param from the nodes they are isolated from; every other node when empty
 */
public record Isolate(NodeRefs nodes, @Default NodeRefs from) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        List<Node> affected = context.resolve(nodes);
        return affected.stream()
                .map(node -> {
                    List<Node> others = others(context, node);
                    return new NetworkCommand(context, Capability.ISOLATE)
                            .on(node, faults -> faults.isolateLine(others), faults -> {
                                context.markAffected(affected);
                                context.fault(Fault.Kind.ISOLATE, node, faults.isolateLine(others));
                                faults.isolate(others);
                            });
                })
                .toList();
    }

    @Override
    public List<Node> affects(ActionContext context) {
        return context.resolve(nodes);
    }

    @Override
    public List<Node> disturbs(ActionContext context) {
        return context.resolve(nodes);
    }

    private List<Node> others(ActionContext context, Node node) {
        List<Node> all = from.refs().isEmpty() ? context.lab().nodes() : context.resolve(from);
        return all.stream().filter(other -> !other.equals(node)).toList();
    }

    @Override
    public Optional<Capability> requires() {
        return Optional.of(Capability.ISOLATE);
    }
}
