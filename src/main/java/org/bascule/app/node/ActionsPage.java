package org.bascule.app.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bascule.lab.Node;
import org.bascule.lab.Snapshot;

/**
 * What can be done on a node, and on those selected with it.
 *
 * @param byNode the targets of each node, the selected node first; none before a node that is powered on was observed
 */
record ActionsPage(Map<String, List<ActionTarget>> byNode) {

    static final ActionsPage EMPTY = new ActionsPage(Map.of());

    ActionsPage {
        byNode = new LinkedHashMap<>(byNode);
    }

    static ActionsPage of(Map<Node, NodePreparation> prepared, Snapshot snapshot) {
        Map<String, List<ActionTarget>> targets = new LinkedHashMap<>();
        prepared.forEach((node, ready) -> {
            boolean observed = !snapshot.node(node.name()).services().isEmpty();
            targets.put(node.name(), observed || !ready.on() ? ActionTarget.of(node, snapshot, ready) : List.of());
        });
        return new ActionsPage(targets);
    }

    /** The targets of the selected node. */
    List<ActionTarget> targets() {
        return byNode.values().stream().findFirst().orElse(List.of());
    }

    /** The index of the first target with a possible action, or else 0. */
    int first() {
        List<ActionTarget> targets = targets();
        return targets.stream()
                .filter(target -> target.actions().stream()
                        .anyMatch(action -> action.refusal().isEmpty()))
                .findFirst()
                .map(targets::indexOf)
                .orElse(0);
    }

    /** The actions on a target, each on all nodes that have the target. */
    List<JointAction> actions(ActionTarget target) {
        Map<String, List<ManualAction>> actions = new LinkedHashMap<>();
        byNode.forEach((name, targets) -> targets.stream()
                .filter(same -> same.name().equals(target.name()))
                .forEach(same -> actions.put(name, same.actions())));
        return JointAction.of(actions);
    }
}
