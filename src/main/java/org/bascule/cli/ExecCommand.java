package org.bascule.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** Runs a command on a node, in this terminal. */
@Command(name = "exec")
final class ExecCommand implements Callable<Integer> {

    @Mixin
    private NodeOptions node;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "COMMAND", preprocessor = TakesTheRest.class)
    private List<String> command;

    ExecCommand(Context context) {
        this.node = new NodeOptions(context);
    }

    /** @return the exit code of the command */
    @Override
    public Integer call() {
        return node.run(shell -> shell.command(command, node.terminal()));
    }

    /** What follows the first word of the command is the command's, also what looks like an option of this program. */
    static final class TakesTheRest implements IParameterPreprocessor {

        @Override
        public boolean preprocess(Stack<String> words, CommandSpec exec, ArgSpec command, Map<String, Object> info) {
            List<String> rest = new ArrayList<>();
            while (!words.isEmpty()) {
                rest.add(words.pop());
            }
            command.setValue(rest);
            return true;
        }
    }
}
