package org.bascule.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.bascule.journal.Journal;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.State;
import org.bascule.scenario.record.Recorder;
import org.bascule.scenario.record.Recording;
import org.bascule.scenario.run.StateBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a broken lab from what a trainer does by hand. */
@Command(name = "record")
final class RecordCommand implements Callable<Integer> {

    private static final String EXTENSION = ".yml";

    private final Context context;
    /** A line typed by the user; empty at the end of the input. */
    private final Supplier<Optional<String>> input = ProgressPrinter::readLine;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file;

    @Mixin
    private final LabOptions options;

    @Option(names = "--state", paramLabel = "CHAPTER")
    private String chapter;

    RecordCommand(Context context) {
        this.context = context;
        this.options = new LabOptions(context);
    }

    @Override
    public Integer call() {
        if (!context.terminal().interactive()) {
            throw new Refusal(Refusal.Cause.INPUT, CliMessages.recordNeedsTerminal(), CliMessages.runInTerminal());
        }
        String id = id();
        Scenario scenario = Selection.builtIn();
        State state = Optional.ofNullable(chapter)
                .map(word -> Selection.chapter(scenario, word))
                .map(Chapter::starts)
                .orElse(scenario.complete());
        ProgressPrinter printer = new ProgressPrinter(context.terminal(), scenario, false);
        Recording recording;
        try (Journal journal = Journal.inMemory()) {
            journal.follow(printer);
            try (LabLifetime lifetime = new LabLifetime(
                    () -> options.create(context, scenario, List.of()), journal, context.terminal(), false)) {
                new StateBuilder(lifetime.context(), journal, printer).build(state);
                recording = record(new Recorder(lifetime.context(), state), id);
                write(recording.yaml());
                report(recording);
            }
        }
        return recording.isComplete() ? ExitCode.PASSED : ExitCode.FAILED;
    }

    /** The file's name; found out, like all that can be wrong, before a lab is built. */
    private String id() {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        Path directory = file.toAbsolutePath().getParent();
        if (!name.matches("[a-z][a-z0-9-]{0,39}\\.yml")) {
            throw new Refusal(Refusal.Cause.INPUT, CliMessages.recordFileName(name), CliMessages.useChapterId());
        }
        if (Files.exists(file)) {
            throw new Refusal(Refusal.Cause.INPUT, CliMessages.fileExists(file), CliMessages.chooseAnotherFile());
        }
        if (directory == null || !Files.isWritable(directory)) {
            throw new Refusal(
                    Refusal.Cause.INPUT, CliMessages.directoryNotWritable(file), CliMessages.chooseAnotherFile());
        }
        return name.substring(0, name.length() - EXTENSION.length());
    }

    private Recording record(Recorder recorder, String id) {
        Terminal terminal = context.terminal();
        terminal.line("");
        terminal.line(CliMessages.orOnNode());
        pressEnter(CliMessages.breakTheLab());
        List<Text> seen = recorder.broken();
        if (seen.isEmpty()) {
            terminal.line(CliMessages.nothingSeenBroken());
        }
        seen.forEach(says -> terminal.line("  " + terminal.red("✗ ") + says.in(terminal.lang())));
        pressEnter(CliMessages.repairTheLab());
        return recorder.repaired(id);
    }

    /** At the end of the input there is nobody any more: nothing is recorded. */
    private void pressEnter(Text when) {
        context.terminal()
                .line(context.terminal().bold(when.in(context.terminal().lang())));
        if (input.get().isEmpty()) {
            throw new Refusal(Refusal.Cause.INPUT, CliMessages.recordNeedsTerminal(), CliMessages.runInTerminal());
        }
    }

    /** What was recorded is never lost: it is printed where it cannot be written. */
    private void write(String chapterFile) {
        try {
            Files.writeString(file, chapterFile, StandardOpenOption.CREATE_NEW);
        } catch (IOException failed) {
            chapterFile.lines().forEach(context.terminal()::line);
            throw new Refusal(
                    Refusal.Cause.MACHINE,
                    new Problem(CliMessages.recordNotWritten(file), CliMessages.copyRecord(), failed.toString()));
        }
    }

    private void report(Recording recording) {
        Terminal terminal = context.terminal();
        recording
                .right()
                .forEach(check -> terminal.line("  " + terminal.green("✓ ")
                        + check.says(recording.context()).in(terminal.lang())));
        terminal.line("");
        terminal.line(
                recording.isComplete()
                        ? CliMessages.recorded(
                                file,
                                recording.fault().size(),
                                recording.repair().size())
                        : CliMessages.recordedInPart(file));
    }
}
