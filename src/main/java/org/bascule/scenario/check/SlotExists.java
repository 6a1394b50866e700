package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.Member;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRef;
import org.bascule.scenario.Observation;
import org.bascule.scenario.ScenarioContext;
import org.bascule.stack.patroni.PatroniConfig;

/** The leader keeps a replication slot for a member. */
public record SlotExists(NodeRef of) implements Check {

    @Override
    public Text says(ScenarioContext stage) {
        return CheckMessages.slotExists(slot(stage));
    }

    @Override
    public Text why(ScenarioContext stage) {
        return CheckMessages.leaderCreatesSlots(stage.timers().loopWait());
    }

    @Override
    public Observation look(ScenarioContext stage) {
        List<String> slots = stage.snapshot()
                .cluster()
                .leader()
                .flatMap(Member::postgres)
                .map(Member.Postgres::slots)
                .orElse(List.of());
        return Observation.that(
                slots.contains(slot(stage)),
                slots.isEmpty() ? CheckMessages.noSlot() : Text.same(String.join(", ", slots)));
    }

    private String slot(ScenarioContext stage) {
        return PatroniConfig.slot(stage.name(of));
    }
}
