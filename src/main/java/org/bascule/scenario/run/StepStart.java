package org.bascule.scenario.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Snapshot;

/**
 * How a step began and what its commands did. Checks compare with it, also when the step is checked or run again.
 *
 * @param affected the nodes affected by the chapter's last fault before the step
 * @param end what its commands did; empty until the last command has ended
 */
record StepStart(Baseline baseline, List<Node> affected, Optional<CommandsEnd> end) {

    /**
     * @param at when the last command ended
     * @param affected the nodes affected by the chapter's last fault then
     * @param faulty whether the step itself caused that fault
     */
    record CommandsEnd(Instant at, List<Node> affected, boolean faulty) {}

    StepStart {
        affected = List.copyOf(affected);
    }

    static StepStart of(Baseline baseline, List<Node> affected) {
        return new StepStart(baseline, affected, Optional.empty());
    }

    /**
     * The start of the step when it is run again. Usually its effects are still there: its commands then mean the same
     * nodes as before and find nothing to do. A new baseline is taken only when the lab is back in the state in which
     * the step began.
     */
    StepStart again(Baseline now) {
        return of(sameState(baseline.snapshot(), now.snapshot()) ? now : baseline, affected);
    }

    StepStart ended(Instant at, List<Node> nowAffected, boolean faulty) {
        return new StepStart(baseline, affected, Optional.of(new CommandsEnd(at, nowAffected, faulty)));
    }

    /** Whether the same member leads and the same processes run. */
    static boolean sameState(Snapshot before, Snapshot now) {
        return before.cluster()
                        .leaderKey()
                        .map(LeaderKey::holder)
                        .equals(now.cluster().leaderKey().map(LeaderKey::holder))
                && before.nodes().stream().allMatch(node -> sameProcesses(node, now.node(node.name())));
    }

    private static boolean sameProcesses(NodeView before, NodeView now) {
        return before.created() == now.created() && before.services().equals(now.services());
    }
}
