package org.bascule.scenario.check;

import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRef;

/** The leader retains at least this amount of WAL for a member's replication slot. */
public record SlotRetains(NodeRef of, int megabytes) implements Check {

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.slotRetains(context.name(of), megabytes);
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.slotAdvancesWithReplica();
    }

    @Override
    public Observation look(CheckContext context) {
        return SlotState.look(context, context.name(of), slot -> slot.retained() >= megabytes * SlotState.MEGABYTE);
    }
}
