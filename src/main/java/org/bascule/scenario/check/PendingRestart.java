package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.PatroniFlags;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRefs;

/** Patroni reports that a changed setting of these members waits for a restart of PostgreSQL, or that none does. */
public record PendingRestart(
        NodeRefs nodes, @Default("true") boolean pending) implements Check {

    @Override
    public Text says(CheckContext context) {
        return pending
                ? CheckMessages.restartPending(context.names(nodes))
                : CheckMessages.noRestartPending(context.names(nodes));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.patroniReadsConfigurationEachLoop(context.timers().loopWait());
    }

    @Override
    public Observation look(CheckContext context) {
        List<Node> asked = context.current(nodes);
        List<String> without = asked.stream()
                .map(Node::name)
                .filter(name -> context.snapshot()
                        .cluster()
                        .member(name)
                        .filter(member -> member.api())
                        .filter(member -> flags(member.flags()))
                        .isEmpty())
                .toList();
        return Observation.that(
                !asked.isEmpty() && without.isEmpty(),
                without.isEmpty() ? CheckMessages.found() : CheckMessages.notYetOn(String.join(", ", without)));
    }

    private boolean flags(PatroniFlags flags) {
        return flags.pendingRestart() == pending;
    }
}
