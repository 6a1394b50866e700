package org.bascule.scenario.action;

import java.util.List;

/** Stops the writer and the reader. Their record of operations is kept. */
public record StopClients() implements Action {

    /** Its command line. */
    public static final String TYPED = "^C";

    @Override
    public boolean isTheLabs() {
        return true;
    }

    @Override
    public List<Command> commands(ActionContext context) {
        return List.of(Command.of(TYPED, () -> context.traffic().stop()));
    }
}
