package org.bascule.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.file.Mistake;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.scenario.file.ScenarioSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads scenario files and says everything that is wrong with them. */
@Command(name = "lint", resourceBundle = Help.BUNDLE)
final class LintCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "FILE|DIR", arity = "0..*")
    private List<Path> paths = List.of();

    @Option(names = "--schema")
    private boolean schema;

    LintCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Terminal terminal = context.terminal();
        if (schema) {
            terminal.line(ScenarioSchema.text());
            return ExitCode.HELD;
        }
        if (paths.isEmpty()) {
            throw new Refusal(
                    Refusal.Cause.INPUT,
                    Text.of("Aucun fichier n'est donné.", "No file is given."),
                    Text.of("bascule lint FICHIER ou RÉPERTOIRE", "bascule lint FILE or DIR"));
        }
        int wrong = 0;
        for (Path path : paths) {
            List<Mistake> mistakes = ScenarioReader.read(path).mistakes();
            wrong += mistakes.size();
            for (Mistake mistake : mistakes) {
                terminal.line(
                        terminal.bold(mistake.where()) + ": " + mistake.what().in(terminal.lang()));
                terminal.line("    → " + mistake.right().in(terminal.lang()));
            }
            if (mistakes.isEmpty()) {
                terminal.line(terminal.green("✓ ") + path);
            }
        }
        if (wrong > 0) {
            terminal.line(wrong == 1 ? Text.of("1 erreur", "1 mistake") : Text.of("%d erreurs", "%d mistakes", wrong));
        }
        return wrong == 0 ? ExitCode.HELD : ExitCode.WRONG_INPUT;
    }
}
