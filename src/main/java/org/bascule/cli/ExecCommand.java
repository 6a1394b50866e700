package org.bascule.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs a command on a node, in this terminal. */
@Command(name = "exec", resourceBundle = Help.BUNDLE)
final class ExecCommand implements Callable<Integer> {

    @Mixin
    private NodeOptions node;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "COMMAND")
    private List<String> command;

    ExecCommand(Context context) {
        this.node = new NodeOptions(context);
    }

    /** @return the exit code of the command */
    @Override
    public Integer call() {
        return node.run(shell -> shell.command(command, node.terminal()));
    }
}
