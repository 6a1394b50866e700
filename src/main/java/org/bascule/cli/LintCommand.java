package org.bascule.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.file.Mistake;
import org.bascule.scenario.file.Reading;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.scenario.file.ScenarioSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads scenario files and reports every error. */
@Command(name = "lint")
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
            return ExitCode.PASSED;
        }
        if (paths.isEmpty()) {
            throw new Refusal(Refusal.Cause.INPUT, CliMessages.noFileSpecified(), CliMessages.lintUsage());
        }
        int wrong = 0;
        for (Path path : paths) {
            Reading reading = ScenarioReader.read(path);
            List<Mistake> mistakes = reading.mistakes();
            wrong += mistakes.size() + reading.more();
            mistakes.forEach(mistake -> print(mistake, mistake.what()));
            if (reading.more() > 0) {
                terminal.line(CliMessages.andMore(reading.more()));
            }
            reading.warnings().forEach(warning -> print(warning, CliMessages.warning(warning.what())));
            if (mistakes.isEmpty()) {
                terminal.line(terminal.green("✓ ") + path);
            }
        }
        if (wrong > 0) {
            terminal.line(wrong == 1 ? CliMessages.oneError() : CliMessages.errors(wrong));
        }
        return wrong == 0 ? ExitCode.PASSED : ExitCode.INVALID_INPUT;
    }

    private void print(Mistake mistake, Text what) {
        Terminal terminal = context.terminal();
        terminal.line(terminal.bold(mistake.where()) + ": " + what.in(terminal.lang()));
        terminal.line("    → " + mistake.correction().in(terminal.lang()));
    }
}
