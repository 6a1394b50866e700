package org.bascule.scenario.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Snapshot;

/**
 * How a step began and what its commands did, kept so that the step can be checked again, and done again: what its checks
 * say is relative to its beginning.
 *
 * @param affected whom the chapter's last fault had affected before the step
 * @param acted what its commands did; empty until the last of them has ended
 */
record StepStart(Baseline baseline, List<Node> affected, Optional<Acted> acted) {

    /**
     * @param at when the last command ended
     * @param affected whom the chapter's last fault had affected by then
     * @param faulty whether that was this step's own fault
     */
    record Acted(Instant at, List<Node> affected, boolean faulty) {}

    StepStart {
        affected = List.copyOf(affected);
    }

    static StepStart of(Baseline baseline, List<Node> affected) {
        return new StepStart(baseline, affected, Optional.empty());
    }

    /**
     * The beginning of the step when it is done again. What the step did mostly still stands: its commands then mean the
     * nodes that they meant before, and find nothing to do. Only where the lab is again as it was when the step began is the
     * beginning taken anew.
     */
    StepStart again(Baseline now) {
        return of(standsAsBefore(baseline.snapshot(), now.snapshot()) ? now : baseline, affected);
    }

    StepStart acted(Instant at, List<Node> nowAffected, boolean faulty) {
        return new StepStart(baseline, affected, Optional.of(new Acted(at, nowAffected, faulty)));
    }

    /** Whether the same member leads, and the same processes run. */
    static boolean standsAsBefore(Snapshot before, Snapshot now) {
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
