package org.bascule.scenario.run;

import java.util.List;
import org.bascule.lab.Text;

/** The commands that a step will run, and the checks that follow. */
public record StepPreview(List<String> commands, List<Text> checks) {

    public static final StepPreview NOTHING = new StepPreview(List.of(), List.of());

    public StepPreview {
        commands = List.copyOf(commands);
        checks = List.copyOf(checks);
    }
}
