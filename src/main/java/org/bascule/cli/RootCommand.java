package org.bascule.cli;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.bascule.lab.Lang;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: without a command it does its main job. */
@Command(name = "bascule", resourceBundle = Help.BUNDLE, versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Option(names = "--lang", paramLabel = "fr|en", scope = ScopeType.INHERIT)
    @SuppressWarnings("unused") // Picocli refuses any other; Main reads it, before everything else.
    private Lang lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    @SuppressWarnings("unused") // Picocli writes it, and acts on it.
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    @SuppressWarnings("unused") // Picocli writes it, and acts on it.
    private boolean version;

    RootCommand(Context context) {
        this.context = context;
    }

    /** Opens the window; without a screen the chapters are played here, and that is said. */
    @Override
    public Integer call() {
        Terminal terminal = context.terminal();
        if (context.window().isPresent()) {
            OptionalInt ended = context.window().get().apply(context.backends(), terminal.lang());
            if (ended.isPresent()) {
                return ended.getAsInt();
            }
        }
        terminal.line(
                context.window().isPresent()
                        ? CliMessages.displayThatDisplayNamesDoes()
                        : CliMessages.thereIsNoDisplayHere());
        terminal.line(CliMessages.basculeHelpTellsRestCtrl());
        return spec.commandLine().execute("play");
    }
}
