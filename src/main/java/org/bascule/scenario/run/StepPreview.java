package org.bascule.scenario.run;

import java.util.List;
import org.bascule.lab.Text;

/** What a step is going to type, and what is then going to be checked. */
public record StepPreview(List<String> commands, List<Text> checks) {

    public static final StepPreview NOTHING = new StepPreview(List.of(), List.of());

    public StepPreview {
        commands = List.copyOf(commands);
        checks = List.copyOf(checks);
    }
}
