package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Member;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRef;
import org.bascule.stack.patroni.PatroniConfig;

/** The leader has a replication slot for a member. */
public record SlotExists(NodeRef of) implements Check {

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.slotExists(slot(context));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.leaderCreatesSlots(context.timers().loopWait());
    }

    @Override
    public Observation look(CheckContext context) {
        List<String> slots = context.snapshot()
                .cluster()
                .leader()
                .flatMap(Member::postgres)
                .map(Member.Postgres::slots)
                .orElse(List.of());
        return Observation.that(
                slots.contains(slot(context)),
                slots.isEmpty() ? CheckMessages.noSlot() : Text.same(String.join(", ", slots)));
    }

    private String slot(CheckContext context) {
        return PatroniConfig.slot(context.name(of));
    }
}
