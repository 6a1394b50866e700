package org.bascule.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Opens a shell on a node, in this terminal. */
@Command(name = "shell")
final class ShellCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private NodeOptions node;

    ShellCommand(Context context) {
        this.context = context;
        this.node = new NodeOptions(context);
    }

    /** @return the exit code of the shell */
    @Override
    public Integer call() {
        return node.run(shell -> shell.shell(context.terminal().lang(), node.terminal()));
    }
}
