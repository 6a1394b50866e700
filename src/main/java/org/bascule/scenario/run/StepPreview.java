package org.bascule.scenario.run;

import java.util.List;
import org.bascule.lab.Text;

/**
 * The commands that a step will run, and the checks that follow.
 *
 * @param candidates the members that may lead after a step that disturbs the leader; empty for any other step
 */
public record StepPreview(List<String> commands, List<Text> checks, List<String> candidates) {

    public static final StepPreview NOTHING = new StepPreview(List.of(), List.of(), List.of());

    public StepPreview {
        commands = List.copyOf(commands);
        checks = List.copyOf(checks);
        candidates = List.copyOf(candidates);
    }
}
