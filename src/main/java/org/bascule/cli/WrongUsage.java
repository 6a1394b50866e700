package org.bascule.cli;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Problem;
import org.bascule.lab.Text;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains in both languages the errors of picocli, whose own messages are in English only. */
final class WrongUsage {

    private WrongUsage() {}

    static Problem explain(ParameterException failure) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        Text help = CliMessages.seeHelp(command);
        if (failure instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            return new Problem(
                    unmatched(unmatched, command),
                    near.isEmpty() ? help : CliMessages.didYouMean(String.join(", ", near)));
        }
        Optional<ArgSpec> argument = argument(failure);
        if (argument.isEmpty()) {
            return new Problem(CliMessages.invalidCommandLine(), help, String.valueOf(failure.getMessage()));
        }
        String name = argument.get() instanceof OptionSpec option
                ? option.longestName()
                : argument.get().paramLabel();
        String label = argument.get().paramLabel();
        if (failure instanceof MissingParameterException) {
            return argument.get().isOption()
                    ? new Problem(CliMessages.valueRequired(name), CliMessages.syntax(name, label))
                    : new Problem(CliMessages.argumentRequired(command, label), help);
        }
        if (failure instanceof OverwrittenOptionException) {
            return new Problem(CliMessages.specifiedTwice(name), CliMessages.specifyOnce());
        }
        if (failure.getValue() == null) {
            return new Problem(CliMessages.invalidValue(name), CliMessages.validValues(label.replace("|", ", ")));
        }
        return new Problem(
                CliMessages.invalidValue(name, failure.getValue()), CliMessages.validValues(label.replace("|", ", ")));
    }

    private static Text unmatched(UnmatchedArgumentException failure, String command) {
        String word = failure.getUnmatched().get(0);
        if (failure.isUnknownOption()) {
            return CliMessages.unknownOption(command, word);
        }
        return failure.getCommandLine().getSubcommands().isEmpty()
                ? CliMessages.unexpectedArgument(command, word)
                : CliMessages.unknownCommand(command, word);
    }

    /** Picocli exposes the argument in three different ways. */
    private static Optional<ArgSpec> argument(ParameterException failure) {
        if (failure instanceof MissingParameterException missing) {
            return missing.getMissing().stream().findFirst();
        }
        if (failure instanceof OverwrittenOptionException twice) {
            return Optional.ofNullable(twice.getOverwritten());
        }
        return Optional.ofNullable(failure.getArgSpec());
    }
}
