package org.bascule.scenario.plan;

import java.util.List;
import org.bascule.lab.Text;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.check.Check;

/** One thing to do, or to wait for, on the way to a state. */
public sealed interface Move {

    /** Why it is done. */
    Text why();

    /** What is done, in a few words. */
    default Text what() {
        return MoveWords.of(this);
    }

    /**
     * An action.
     *
     * @param together whether it runs on all its nodes at the same time
     */
    record Perform(Action action, boolean together, Text why) implements Move {}

    /** Waits until all checks pass. */
    record Await(List<Check> checks, Text why) implements Move {

        public Await {
            checks = List.copyOf(checks);
        }
    }

    /** Makes a member the leader, once it follows the one that leads. Does nothing when it leads by then. */
    record Lead(NodeRef member, Text why) implements Move {}

    /** Has the leader's Patroni run its HA loop now instead of after {@code loop_wait}. */
    record Wake(Text why) implements Move {}
}
