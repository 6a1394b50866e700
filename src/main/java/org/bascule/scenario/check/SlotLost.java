package org.bascule.scenario.check;

import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRef;

/** The leader has removed WAL that a member's replication slot needs, or has not. */
public record SlotLost(NodeRef of, @Default("true") boolean lost) implements Check {

    @Override
    public Text says(CheckContext context) {
        return lost ? CheckMessages.slotLost(context.name(of)) : CheckMessages.slotNotLost(context.name(of));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.checkpointRemovesWal();
    }

    @Override
    public Observation look(CheckContext context) {
        return SlotState.look(context, context.name(of), slot -> slot.lost() == lost);
    }
}
