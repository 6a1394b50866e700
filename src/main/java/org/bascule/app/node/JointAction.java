package org.bascule.app.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bascule.lab.Text;
import org.bascule.scenario.ScenarioContext;
import org.bascule.scenario.action.Action;

/**
 * The same move on one node or several: made wherever it can be.
 *
 * @param on by node, the selected one first
 */
record JointAction(Map<String, ManualAction> on) {

    JointAction {
        on = new LinkedHashMap<>(on);
    }

    /**
     * The moves of the first node, each with those of its name on the others.
     *
     * @param byNode the moves of each node, the selected one first
     */
    static List<JointAction> of(Map<String, List<ManualAction>> byNode) {
        return byNode.values().stream().findFirst().orElse(List.of()).stream()
                .map(first -> {
                    Map<String, ManualAction> same = new LinkedHashMap<>();
                    byNode.forEach((node, moves) -> moves.stream()
                            .filter(move -> move.name().equals(first.name()))
                            .forEach(move -> same.put(node, move)));
                    return new JointAction(same);
                })
                .toList();
    }

    /** What stands for all of them: one that can be made, if any can. */
    ManualAction face() {
        return possible().values().stream()
                .findFirst()
                .orElseGet(() -> on.values().iterator().next());
    }

    /** Why it can be made nowhere. */
    Optional<Text> refused() {
        return face().refused();
    }

    /** What it is, as an order. */
    Text deed() {
        List<String> nodes = List.copyOf(possible().keySet());
        Text word = face().word();
        return nodes.size() < 2 ? face().deed() : NodeMessages.actionOnNodes(word, String.join(", ", nodes));
    }

    Text question() {
        return NodeMessages.confirm(deed());
    }

    List<Action> actions() {
        return possible().values().stream().map(ManualAction::action).toList();
    }

    /** How a person would type it, line by line. */
    List<String> typed(ScenarioContext stage) {
        return possible().values().stream()
                .flatMap(move -> move.typed(stage).stream())
                .toList();
    }

    /** Where it cannot be made, though elsewhere it can: the reason, by node. */
    Map<String, Text> leftOut() {
        return on.entrySet().stream()
                .filter(entry ->
                        refused().isEmpty() && entry.getValue().refused().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().refused().orElseThrow(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private Map<String, ManualAction> possible() {
        return on.entrySet().stream()
                .filter(entry -> entry.getValue().refused().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
