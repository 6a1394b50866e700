package org.bascule.scenario;

import java.util.List;
import org.bascule.lab.Text;

/** What a step is going to type, and what is then going to be checked. */
public record Rehearsal(List<String> commands, List<Text> checks) {

    public static final Rehearsal NOTHING = new Rehearsal(List.of(), List.of());

    public Rehearsal {
        commands = List.copyOf(commands);
        checks = List.copyOf(checks);
    }
}
