package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.bascule.backend.Output;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;

/** Runs {@code patronictl} on a node. */
final class Patronictl {

    private Patronictl() {}

    /**
     * @param succeeded whether the output is that of a success
     * @throws Refusal otherwise, with the output and what to do about it
     */
    static String run(
            ActionContext context,
            Node node,
            List<String> command,
            Duration limit,
            Predicate<Output> succeeded,
            Text failed) {
        Output output = context.lab().node(node).run(command, limit);
        if (!succeeded.test(output)) {
            throw new Refusal(
                    Refusal.Cause.LAB,
                    new Problem(
                            failed,
                            Remedies.patroni(output.text(), context.observer().fresh()),
                            output.text()));
        }
        return output.text();
    }
}
