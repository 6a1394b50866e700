package org.bascule.scenario;

import java.util.List;
import org.bascule.lab.Text;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.base.Default;

/**
 * @param text the explanation, in Markdown
 * @param document the document's commands when they differ from the step's; may be empty
 * @param difference why they differ; may be empty
 */
public record Step(
        String id,
        Text title,
        Text text,
        @Default String document,
        @Default Text difference,
        @Default List<Action> actions,
        @Default List<Expectation> checks) {

    public Step {
        actions = List.copyOf(actions);
        checks = List.copyOf(checks);
    }
}
