package org.bascule.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bascule.backend.InteractiveConsole;
import org.bascule.lab.Lang;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The command line: parses it, runs the command, and turns a failure into a message and an exit code. */
public final class Main {

    private static final Map<String, Function<Context, Object>> COMMANDS = commands();

    private Main() {}

    /**
     * @param backends evaluated once, when a command needs them; it may throw a {@link Refusal}
     * @param window opened when no command is given; returns the exit code, or empty when the display cannot be opened
     */
    public static int run(
            Supplier<Backends> backends,
            Optional<BiFunction<Backends, Lang, OptionalInt>> window,
            String... arguments) {
        return run(backends, window, stream(FileDescriptor.out), stream(FileDescriptor.err), arguments);
    }

    static int run(Supplier<Backends> backends, PrintStream out, PrintStream err, String... arguments) {
        return run(backends, Optional.empty(), out, err, arguments);
    }

    private static int run(
            Supplier<Backends> backends,
            Optional<BiFunction<Backends, Lang, OptionalInt>> window,
            PrintStream out,
            PrintStream err,
            String... arguments) {
        Lang lang = language(arguments);
        Locale.setDefault(lang.locale());
        Terminal errors = new Terminal(err, lang, false);
        try {
            return commandLine(
                            new Context(backends, new Terminal(out, lang, InteractiveConsole.isPresent()), window),
                            arguments)
                    .setOut(writer(out))
                    .setErr(writer(err))
                    .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, errors))
                    .setParameterExceptionHandler((failure, words) -> {
                        errors.problem(WrongUsage.explain(failure));
                        return ExitCode.INVALID_INPUT;
                    })
                    .execute(arguments);
        } catch (Refusal refusal) {
            return explain(refusal, errors);
        }
    }

    static CommandLine commandLine(Context context) {
        return commandLine(context, COMMANDS.keySet());
    }

    /** Only with the command that the arguments name, if they name one: picocli takes 5 to 10 ms for each. */
    private static CommandLine commandLine(Context context, String[] arguments) {
        return Stream.of(arguments)
                .filter(COMMANDS::containsKey)
                .findFirst()
                .map(command -> commandLine(context, Set.of(command)))
                .orElseGet(() -> commandLine(context));
    }

    private static CommandLine commandLine(Context context, Set<String> commands) {
        CommandLine root = new CommandLine(new RootCommand(context));
        root.getCommandSpec().versionProvider(new Version(context));
        commands.forEach(name -> root.addSubcommand(COMMANDS.get(name).apply(context)));
        setWords(root, Help.words(context.terminal().lang()));
        return root.setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpAutoWidth(true);
    }

    private static void setWords(CommandLine command, ResourceBundle words) {
        command.setResourceBundle(words);
        command.getSubcommands().values().forEach(subcommand -> setWords(subcommand, words));
    }

    private static Map<String, Function<Context, Object>> commands() {
        Map<String, Function<Context, Object>> commands = new LinkedHashMap<>(); // in the order of the help
        commands.put("play", PlayCommand::new);
        commands.put("up", UpCommand::new);
        commands.put("jump", JumpCommand::new);
        commands.put("status", StatusCommand::new);
        commands.put("clients", ClientsCommand::new);
        commands.put("shell", ShellCommand::new);
        commands.put("exec", ExecCommand::new);
        commands.put("down", DownCommand::new);
        commands.put("doctor", DoctorCommand::new);
        commands.put("images", ImagesCommand::new);
        commands.put("record", RecordCommand::new);
        commands.put("lint", LintCommand::new);
        commands.put("chapters", ChaptersCommand::new);
        return commands;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** The language selects the resource bundle of the help, so it is read before the command line is parsed. */
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

    private static int explain(Exception failure, Terminal errors) {
        if (Thread.currentThread().isInterrupted()) {
            // Ctrl+C: LabLifetime has already reported it.
            return ExitCode.FAILED;
        }
        if (failure instanceof Refusal refusal) {
            refusal.problems().forEach(errors::problem);
            return switch (refusal.why()) {
                case INPUT -> ExitCode.INVALID_INPUT;
                case MACHINE -> ExitCode.UNAVAILABLE;
                case LAB -> ExitCode.FAILED;
            };
        }
        LoggerFactory.getLogger(Main.class).debug("a command failed", failure);
        if (failure instanceof UncheckedIOException io) {
            errors.problem(new Problem(
                    CliMessages.fileError(),
                    CliMessages.checkSpaceAndPermissions(),
                    String.valueOf(io.getCause().getMessage() + " ("
                            + io.getCause().getClass().getSimpleName() + ")")));
            return ExitCode.UNAVAILABLE;
        }
        errors.problem(
                new Problem(CliMessages.internalError(), CliMessages.reportWithDebugLog(), String.valueOf(failure)));
        return ExitCode.UNAVAILABLE;
    }
}
