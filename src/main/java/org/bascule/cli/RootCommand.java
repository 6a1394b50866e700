package org.bascule.cli;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.bascule.lab.Lang;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a command: opens the window, or plays all chapters. */
@Command(name = "bascule")
final class RootCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Option(names = "--lang", paramLabel = "fr|en", scope = ScopeType.INHERIT)
    @SuppressWarnings("unused") // Picocli rejects other values; Main reads it before parsing.
    private Lang lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    @SuppressWarnings("unused") // Picocli sets it and acts on it.
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    @SuppressWarnings("unused") // Picocli sets it and acts on it.
    private boolean version;

    RootCommand(Context context) {
        this.context = context;
    }

    /** Opens the window. Without a display, says so and plays the chapters in the terminal. */
    @Override
    public Integer call() {
        Terminal terminal = context.terminal();
        if (context.window().isPresent()) {
            OptionalInt ended = context.window().get().apply(context.backends(), terminal.lang());
            if (ended.isPresent()) {
                return ended.getAsInt();
            }
        }
        terminal.line(context.window().isPresent() ? CliMessages.displayNotResponding() : CliMessages.noDisplay());
        terminal.line(CliMessages.helpAndInterrupt());
        return spec.commandLine().execute("play");
    }
}
