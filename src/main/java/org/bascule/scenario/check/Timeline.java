package org.bascule.scenario.check;

import java.util.Optional;
import org.bascule.lab.Member;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRef;

/**
 * A member's timeline, compared with the highest one when the step began.
 *
 * @param increase 0 for the same timeline, 1 after one promotion
 */
public record Timeline(NodeRef node, int increase) implements Check {

    @Override
    public Text says(CheckContext context) {
        int before = context.timelineBefore();
        return increase == 0
                ? CheckMessages.staysOnTimeline(name(context), before)
                : CheckMessages.movesToTimeline(name(context), before, before + increase);
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.promotionStartsTimeline();
    }

    @Override
    public Observation look(CheckContext context) {
        Optional<Integer> seen =
                context.snapshot().cluster().member(name(context)).flatMap(Member::timeline);
        return Observation.that(
                seen.filter(timeline -> timeline == context.timelineBefore() + increase)
                        .isPresent(),
                seen.map(timeline -> Text.same("timeline " + timeline)).orElse(CheckMessages.postgresNotResponding()));
    }

    private String name(CheckContext context) {
        return context.name(node);
    }
}
