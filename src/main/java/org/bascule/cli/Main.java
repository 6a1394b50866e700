package org.bascule.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.bascule.lab.Lang;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: reads it, runs it, and turns what went wrong into words and an exit code. */
public final class Main {

    private Main() {}

    public static int run(Backends backends, String... arguments) {
        Lang lang = language(arguments);
        Locale.setDefault(lang.locale());
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(out, lang, interactive());
        Terminal complaints = new Terminal(err, lang, false);
        Context context = new Context(backends, terminal);
        CommandLine line = new CommandLine(new RootCommand(context))
                .addSubcommand(new PlayCommand(context))
                .addSubcommand(new UpCommand(context))
                .addSubcommand(new StatusCommand(context))
                .addSubcommand(new DownCommand(context))
                .addSubcommand(new DoctorCommand(context))
                .addSubcommand(new LintCommand(context))
                .addSubcommand(new ChaptersCommand(context))
                .setOut(writer(out))
                .setErr(writer(err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, complaints))
                .setParameterExceptionHandler((failure, words) -> explain(failure, complaints));
        return line.execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("SystemConsoleNull") // Java 22 changes its meaning; this program is built and run with 17.
    private static boolean interactive() {
        return System.console() != null;
    }

    /** The language decides what help is read, so it is looked for before anything else. */
    private static Lang language(String[] arguments) {
        List<String> words = List.of(arguments);
        int option = words.indexOf("--lang");
        if (option >= 0 && option + 1 < words.size()) {
            return Lang.of(Locale.forLanguageTag(words.get(option + 1)));
        }
        return words.stream()
                .filter(word -> word.startsWith("--lang="))
                .map(word -> Lang.of(Locale.forLanguageTag(word.substring("--lang=".length()))))
                .findFirst()
                .orElse(Lang.of(Locale.getDefault()));
    }

    private static int explain(Exception failure, Terminal complaints) {
        if (Thread.currentThread().isInterrupted()) {
            // Ctrl+C: whoever removes the lab has said so.
            return ExitCode.NOT_HELD;
        }
        if (failure instanceof Refusal refusal) {
            refusal.problems().forEach(complaints::problem);
            return switch (refusal.why()) {
                case INPUT -> ExitCode.WRONG_INPUT;
                case MACHINE -> ExitCode.UNUSABLE;
                case LAB -> ExitCode.NOT_HELD;
            };
        }
        LoggerFactory.getLogger(Main.class).debug("a command failed", failure);
        if (failure instanceof UncheckedIOException io) {
            complaints.problem(new Problem(
                    Text.of("Un fichier n'a pas pu être lu ou écrit.", "A file could not be read or written."),
                    Text.of(
                            "Vérifiez la place et les droits ; « bascule down » enlève ce qui a commencé.",
                            "Check space and permissions; “bascule down” removes what has begun."),
                    String.valueOf(io.getCause().getMessage() + " ("
                            + io.getCause().getClass().getSimpleName() + ")")));
            return ExitCode.UNUSABLE;
        }
        complaints.problem(new Problem(
                Text.of(
                        "Bascule a rencontré une erreur qui est de son fait.",
                        "Bascule met an error of its own making."),
                Text.of(
                        "Recommencez avec BASCULE_LOG=debug et joignez ce qui s'affiche à votre rapport.",
                        "Try again with BASCULE_LOG=debug, and report what it prints."),
                String.valueOf(failure)));
        return ExitCode.UNUSABLE;
    }

    private static int explain(ParameterException failure, Terminal complaints) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        String suggestions = failure instanceof UnmatchedArgumentException unmatched
                ? String.join(", ", unmatched.getSuggestions())
                : "";
        complaints.problem(new Problem(
                new Text("Commande mal écrite : " + failure.getMessage(), "Wrong usage: " + failure.getMessage()),
                suggestions.isEmpty()
                        ? Text.of("« %s --help » dit comment l'écrire.", "“%s --help” tells how to write it.", command)
                        : Text.of("Peut-être : %s.", "Perhaps: %s.", suggestions)));
        return ExitCode.WRONG_INPUT;
    }
}
