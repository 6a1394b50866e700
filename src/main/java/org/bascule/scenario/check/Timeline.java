package org.bascule.scenario.check;

import java.util.Optional;
import org.bascule.lab.Member;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRef;
import org.bascule.scenario.Observation;
import org.bascule.scenario.ScenarioContext;

/**
 * A member's timeline is so many above the highest there was when the step began.
 *
 * @param above 0 for the same timeline, 1 after one promotion
 */
public record Timeline(NodeRef node, int above) implements Check {

    @Override
    public Text says(ScenarioContext stage) {
        int before = stage.timelineBefore();
        return above == 0
                ? CheckMessages.staysOnTimeline(name(stage), before)
                : CheckMessages.movesToTimeline(name(stage), before, before + above);
    }

    @Override
    public Text why(ScenarioContext stage) {
        return CheckMessages.promotionStartsTimeline();
    }

    @Override
    public Observation look(ScenarioContext stage) {
        Optional<Integer> seen = stage.snapshot().cluster().member(name(stage)).flatMap(Member::timeline);
        return Observation.that(
                seen.filter(timeline -> timeline == stage.timelineBefore() + above)
                        .isPresent(),
                seen.map(timeline -> Text.same("timeline " + timeline)).orElse(CheckMessages.postgresNotResponding()));
    }

    private String name(ScenarioContext stage) {
        return stage.name(node);
    }
}
