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

/** Says in both languages what picocli, which speaks English only, found wrong with a command. */
final class WrongUsage {

    private WrongUsage() {}

    static Problem explain(ParameterException failure) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        Text help = CliMessages.helpTellsHowToWrite(command);
        if (failure instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            return new Problem(
                    unmatched(unmatched, command),
                    near.isEmpty() ? help : CliMessages.perhaps(String.join(", ", near)));
        }
        Optional<ArgSpec> argument = argument(failure);
        if (argument.isEmpty()) {
            return new Problem(CliMessages.commandIsWrittenWrongly(), help, String.valueOf(failure.getMessage()));
        }
        String name = argument.get() instanceof OptionSpec option
                ? option.longestName()
                : argument.get().paramLabel();
        String label = argument.get().paramLabel();
        if (failure instanceof MissingParameterException) {
            return new Problem(CliMessages.lacksValue(name), CliMessages.write(name, label));
        }
        if (failure instanceof OverwrittenOptionException) {
            return new Problem(CliMessages.isGivenTwice(name), CliMessages.giveItOnce());
        }
        if (failure.getValue() == null) {
            return new Problem(CliMessages.doesNotTakeThatValue(name), CliMessages.whatDoes(label.replace("|", ", ")));
        }
        return new Problem(
                CliMessages.doesNotTake(name, failure.getValue()), CliMessages.whatDoes(label.replace("|", ", ")));
    }

    private static Text unmatched(UnmatchedArgumentException failure, String command) {
        String word = failure.getUnmatched().get(0);
        if (failure.isUnknownOption()) {
            return CliMessages.hasNoOption(command, word);
        }
        return failure.getCommandLine().getSubcommands().isEmpty()
                ? CliMessages.doesNotExpect(command, word)
                : CliMessages.hasNoCommand(command, word);
    }

    /** Picocli keeps it in three places. */
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
