package org.bascule.scenario;

import java.util.List;
import org.bascule.lab.Text;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.base.Default;

/**
 * A fault for the trainee to find. It is planted on the chapter's starting state, out of sight; the chapter's steps then repair it.
 *
 * @param plant causes the fault, stage by stage
 * @param symptoms pass once the fault is there
 * @param hints from vague to exact
 * @param explanation what the fault was and which signs pointed there, in Markdown
 * @param wrong repairs that the checks of the steps refuse
 */
public record BrokenLab(
        List<Stage> plant,
        List<Expectation> symptoms,
        List<Text> hints,
        Text explanation,
        @Default List<WrongRepair> wrong) {

    public static final int HINTS = 3;

    /** Actions, and what must be true before the next stage. */
    public record Stage(List<Action> actions, @Default List<Expectation> checks) {

        public Stage {
            actions = List.copyOf(actions);
            checks = List.copyOf(checks);
        }
    }

    /**
     * A repair that hides the symptom and leaves the fault.
     *
     * @param hides what passes afterwards, as if the fault was gone
     */
    public record WrongRepair(Text title, List<Action> actions, List<Expectation> hides) {

        public WrongRepair {
            actions = List.copyOf(actions);
            hides = List.copyOf(hides);
        }
    }

    public BrokenLab {
        plant = List.copyOf(plant);
        symptoms = List.copyOf(symptoms);
        hints = List.copyOf(hints);
        wrong = List.copyOf(wrong);
    }
}
