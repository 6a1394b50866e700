package org.bascule.scenario.action;

import java.util.List;
import java.util.Optional;
import org.bascule.backend.Capability;
import org.bascule.lab.Node;
import org.bascule.scenario.Command;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.ScenarioContext;
import org.bascule.scenario.file.Default;

/**
 * Lets nothing pass between nodes and others, in neither direction.
 *
 * @param from whom they are cut off from; every other node when empty
 */
public record CutOff(NodeRefs nodes, @Default NodeRefs from) implements Action {

    @Override
    public List<Command> commands(ScenarioContext stage) {
        List<Node> affected = stage.resolve(nodes);
        return affected.stream()
                .map(node -> {
                    List<Node> others = others(stage, node);
                    return new NetworkCommand(stage, Capability.CUT_OFF)
                            .on(node, faults -> faults.isolateLine(others), faults -> {
                                stage.strike(affected);
                                faults.isolate(others);
                            });
                })
                .toList();
    }

    private List<Node> others(ScenarioContext stage, Node node) {
        List<Node> all = from.refs().isEmpty() ? stage.lab().nodes() : stage.resolve(from);
        return all.stream().filter(other -> !other.equals(node)).toList();
    }

    @Override
    public Optional<Capability> needs() {
        return Optional.of(Capability.CUT_OFF);
    }
}
