package org.bascule.app.node;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Text;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.Command;
import org.bascule.scenario.run.ScenarioContext;

/**
 * An action that the user can run on a node.
 *
 * @param name identifies it among the node's actions: {@code patroni-kill}
 * @param signal the name of the signal that is sent, without SIG; may be empty
 * @param effect its consequences, in one sentence
 * @param title the whole action, in the imperative
 * @param disruptive whether it is a fault, which may make a chapter's checks fail
 * @param refusal why it cannot be run now
 */
record ManualAction(
        String name,
        String icon,
        Text label,
        String signal,
        Text effect,
        Text title,
        Action action,
        boolean disruptive,
        Optional<Text> refusal) {

    /** The commands that do the same in a terminal, one a line. */
    List<String> typed(ScenarioContext context) {
        return action.commands(context).stream().map(Command::typed).toList();
    }
}
