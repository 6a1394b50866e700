package org.bascule.scenario.check;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Member;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRef;
import org.bascule.stack.patroni.PatroniConfig;

/** The leader has a replication slot for a member, or no longer has one. */
public record SlotExists(NodeRef of, @Default("true") boolean exists) implements Check {

    public SlotExists(NodeRef of) {
        this(of, true);
    }

    @Override
    public Text says(CheckContext context) {
        return exists ? CheckMessages.slotExists(slot(context)) : CheckMessages.slotAbsent(slot(context));
    }

    @Override
    public Text why(CheckContext context) {
        return exists
                ? CheckMessages.leaderCreatesSlots(context.timers().loopWait())
                : CheckMessages.leaderDropsSlot(
                        context.timers().ttl(), context.timers().loopWait());
    }

    @Override
    public Observation look(CheckContext context) {
        Optional<List<String>> seen =
                context.snapshot().cluster().leader().flatMap(Member::postgres).map(Member.Postgres::slots);
        List<String> slots = seen.orElse(List.of());
        return Observation.that(
                seen.isPresent() && slots.contains(slot(context)) == exists,
                slots.isEmpty() ? CheckMessages.noSlot() : Text.same(String.join(", ", slots)));
    }

    private String slot(CheckContext context) {
        return PatroniConfig.slot(context.name(of));
    }
}
