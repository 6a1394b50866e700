package org.bascule.app.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bascule.lab.Text;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.run.ScenarioContext;

/**
 * The same action on one or several nodes; it runs where it is possible.
 *
 * @param byNode the selected node first
 */
record JointAction(Map<String, ManualAction> byNode) {

    JointAction {
        byNode = new LinkedHashMap<>(byNode);
    }

    /**
     * The actions of the first node, each with the actions of the same name on the others.
     *
     * @param byNode the actions of each node, the selected one first
     */
    static List<JointAction> of(Map<String, List<ManualAction>> byNode) {
        return byNode.values().stream().findFirst().orElse(List.of()).stream()
                .map(first -> {
                    Map<String, ManualAction> same = new LinkedHashMap<>();
                    byNode.forEach((node, actions) -> actions.stream()
                            .filter(action -> action.name().equals(first.name()))
                            .forEach(action -> same.put(node, action)));
                    return new JointAction(same);
                })
                .toList();
    }

    /** The one whose label and icon are shown: one that can run, if any can. */
    ManualAction shown() {
        return allowed().values().stream()
                .findFirst()
                .orElseGet(() -> byNode.values().iterator().next());
    }

    /** Why it can run on no node. */
    Optional<Text> refusal() {
        return shown().refusal();
    }

    /** The whole action, in the imperative. */
    Text title() {
        List<String> nodes = List.copyOf(allowed().keySet());
        Text label = shown().label();
        return nodes.size() < 2 ? shown().title() : NodeMessages.actionOnNodes(label, String.join(", ", nodes));
    }

    Text question() {
        return NodeMessages.confirm(title());
    }

    List<Action> actions() {
        return allowed().values().stream().map(ManualAction::action).toList();
    }

    /** The commands that do the same in a terminal, one a line. */
    List<String> typed(ScenarioContext context) {
        return allowed().values().stream()
                .flatMap(action -> action.typed(context).stream())
                .toList();
    }

    /** The nodes on which it cannot run while it can on others, with the reason. */
    Map<String, Text> skipped() {
        return byNode.entrySet().stream()
                .filter(entry ->
                        refusal().isEmpty() && entry.getValue().refusal().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().refusal().orElseThrow(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private Map<String, ManualAction> allowed() {
        return byNode.entrySet().stream()
                .filter(entry -> entry.getValue().refusal().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
