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
        Text help = Text.of("« %s --help » dit comment l'écrire.", "“%s --help” tells how to write it.", command);
        if (failure instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            return new Problem(
                    unmatched(unmatched, command),
                    near.isEmpty() ? help : Text.of("Peut-être : %1$s.", "Perhaps: %1$s.", String.join(", ", near)));
        }
        Optional<ArgSpec> argument = argument(failure);
        if (argument.isEmpty()) {
            return new Problem(
                    Text.of("La commande est mal écrite.", "The command is written wrongly."),
                    help,
                    String.valueOf(failure.getMessage()));
        }
        String name = argument.get() instanceof OptionSpec option
                ? option.longestName()
                : argument.get().paramLabel();
        String label = argument.get().paramLabel();
        if (failure instanceof MissingParameterException) {
            return new Problem(
                    Text.of("Il manque une valeur à %s.", "%s lacks a value.", name),
                    Text.of("Écrivez : %s %s.", "Write: %s %s.", name, label));
        }
        if (failure instanceof OverwrittenOptionException) {
            return new Problem(
                    Text.of("%s est donné deux fois.", "%s is given twice.", name),
                    Text.of("Donnez-le une fois.", "Give it once."));
        }
        if (failure.getValue() == null) {
            return new Problem(
                    Text.of("%s ne prend pas cette valeur.", "%s does not take that value.", name),
                    Text.of("Ce qui va : %s.", "What does: %s.", label.replace("|", ", ")));
        }
        return new Problem(
                Text.of("%s ne prend pas « %s ».", "%s does not take “%s”.", name, failure.getValue()),
                Text.of("Ce qui va : %s.", "What does: %s.", label.replace("|", ", ")));
    }

    private static Text unmatched(UnmatchedArgumentException failure, String command) {
        String word = failure.getUnmatched().get(0);
        if (failure.isUnknownOption()) {
            return Text.of("%s n'a pas d'option %s.", "%s has no option %s.", command, word);
        }
        return failure.getCommandLine().getSubcommands().isEmpty()
                ? Text.of("%s n'attend pas « %s ».", "%s does not expect “%s”.", command, word)
                : Text.of("%s n'a pas de commande « %s ».", "%s has no command “%s”.", command, word);
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
