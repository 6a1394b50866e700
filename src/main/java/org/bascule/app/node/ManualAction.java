package org.bascule.app.node;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Text;
import org.bascule.scenario.Command;
import org.bascule.scenario.ScenarioContext;
import org.bascule.scenario.action.Action;

/**
 * Something that can be done to a node by hand.
 *
 * @param name tells it from the node's other moves: {@code patroni-kill}
 * @param signal what is sent, under its own name; may be empty
 * @param means what it comes to, in a sentence
 * @param deed what it is, as an order
 * @param breaks whether it is a fault, which a lesson under way has to be kept from
 * @param refused why it cannot be done now
 */
record ManualAction(
        String name,
        String icon,
        Text word,
        String signal,
        Text means,
        Text deed,
        Action action,
        boolean breaks,
        Optional<Text> refused) {

    /** How a person would type it, line by line. */
    List<String> typed(ScenarioContext stage) {
        return action.commands(stage).stream().map(Command::typed).toList();
    }
}
