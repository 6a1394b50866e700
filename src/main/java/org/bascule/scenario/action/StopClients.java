package org.bascule.scenario.action;

import java.util.List;
import org.bascule.scenario.Command;
import org.bascule.scenario.ScenarioContext;

/** Stops the writer and the reader. What they know stays known. */
public record StopClients() implements Action {

    @Override
    public List<Command> commands(ScenarioContext stage) {
        return List.of(Command.of("^C", () -> stage.traffic().stop()));
    }
}
