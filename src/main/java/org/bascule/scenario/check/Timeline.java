package org.bascule.scenario.check;

import java.util.Optional;
import org.bascule.lab.Member;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRef;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;

/**
 * A member's timeline is so many above the highest there was when the step began.
 *
 * @param above 0 for the same timeline, 1 after one promotion
 */
public record Timeline(NodeRef node, int above) implements Check {

    @Override
    public Text says(Stage stage) {
        int before = stage.timelineBefore();
        return above == 0
                ? Text.of("%s reste sur la timeline %d", "%s stays on timeline %d", name(stage), before)
                : Text.of("%s : timeline %d → %d", "%s: timeline %d → %d", name(stage), before, before + above);
    }

    @Override
    public Text why(Stage stage) {
        return Text.of("une promotion ouvre une timeline", "a promotion opens a timeline");
    }

    @Override
    public Seen look(Stage stage) {
        Optional<Integer> seen = stage.snapshot().cluster().member(name(stage)).flatMap(Member::timeline);
        return Seen.that(
                seen.filter(timeline -> timeline == stage.timelineBefore() + above)
                        .isPresent(),
                seen.map(timeline -> Text.same("timeline " + timeline))
                        .orElse(Text.of("PostgreSQL ne répond pas", "PostgreSQL does not answer")));
    }

    private String name(Stage stage) {
        return stage.name(node);
    }
}
