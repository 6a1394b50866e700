package org.bascule.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.journal.Report;
import org.bascule.lab.LabName;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.State;
import org.bascule.scenario.run.ChapterRunner;
import org.bascule.scenario.run.FaultPlanting;
import org.bascule.scenario.run.HandRunner;
import org.bascule.scenario.run.Jump;
import org.bascule.scenario.run.StateBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs chapters step by step. */
@Command(name = "play")
final class PlayCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "FILE|DIR|CHAPTER", arity = "0..*")
    private List<String> words = List.of();

    @Mixin
    private final LabOptions options;

    @Option(names = "--from", paramLabel = "CHAPTER")
    private String from;

    @Option(names = "--until", paramLabel = "CHAPTER")
    private String until;

    @Option(names = "--step")
    private boolean stepByStep;

    @Option(names = "--my-turn")
    private boolean myTurn;

    @Option(names = "--demo")
    private boolean demo;

    @Option(names = "--keep")
    private boolean keep;

    @Option(names = "--report", paramLabel = "DIR")
    private Path report;

    /** Reads the keys of all chapters that are played by hand. */
    private HandPrinter prompt;

    PlayCommand(Context context) {
        this.context = context;
        this.options = new LabOptions(context);
    }

    @Override
    public Integer call() {
        Terminal terminal = context.terminal();
        requireTerminal();
        Selection selection = Selection.of(words, from, until);
        ProgressPrinter printer = new ProgressPrinter(terminal, selection.scenario(), stepByStep);
        prompt = new HandPrinter(terminal, printer);
        Instant began = Instant.now();
        boolean held;
        try (Journal journal = journal()) {
            journal.follow(printer);
            try (LabLifetime lifetime = new LabLifetime(
                    () -> options.create(context, selection.scenario(), selection.chapters()),
                    journal,
                    terminal,
                    keep)) {
                held = play(selection, lifetime, journal, printer);
            } finally {
                write(journal);
            }
        }
        if (Thread.currentThread().isInterrupted()) {
            return ExitCode.FAILED;
        }
        if (keep) {
            terminal.line("");
            terminal.line(CliMessages.labLeftRunning());
        }
        terminal.line("");
        terminal.line((held ? terminal.green("✓ ") : terminal.red("✗ "))
                + (held ? CliMessages.allChecksPassed(spent(began)) : CliMessages.checkFailed(spent(began)))
                        .in(terminal.lang()));
        return held ? ExitCode.PASSED : ExitCode.FAILED;
    }

    private boolean play(Selection selection, LabLifetime lifetime, Journal journal, ProgressPrinter printer) {
        Optional<Chapter> previous = Optional.empty();
        for (Chapter chapter : selection.chapters()) {
            if (!follows(selection, previous, chapter)) {
                build(chapter, lifetime, journal, printer, previous.isPresent());
            }
            try {
                if (!play(chapter, lifetime, journal, printer)) {
                    return false;
                }
            } catch (Refusal refusal) {
                if (!Thread.currentThread().isInterrupted()) {
                    refusal.problems().forEach(context.terminal()::problem);
                }
                return false;
            }
            previous = Optional.of(chapter);
        }
        return true;
    }

    private boolean play(Chapter chapter, LabLifetime lifetime, Journal journal, ProgressPrinter printer) {
        if (!isByHand(chapter)) {
            return new ChapterRunner(lifetime.context(), journal, printer).play(chapter);
        }
        HandRunner runner = new HandRunner(lifetime.context(), journal, prompt);
        return runner.play(chapter, step -> prompt.turn(new HandKeys(context.terminal(), runner, chapter, step)));
    }

    /** A broken lab is for the user to repair, where she can press keys. */
    private boolean isByHand(Chapter chapter) {
        boolean hers = chapter.fault().isPresent() && context.terminal().interactive();
        return myTurn || (hers && !demo && !stepByStep);
    }

    /** Keys are read while the checks are waited for: there must be somebody to press them. */
    private void requireTerminal() {
        if (myTurn && (stepByStep || demo)) {
            throw new Refusal(
                    Refusal.Cause.INPUT,
                    CliMessages.notWithMyTurn(stepByStep ? "--step" : "--demo"),
                    CliMessages.removeOneOption());
        }
        if (myTurn && !context.terminal().interactive()) {
            throw new Refusal(Refusal.Cause.INPUT, CliMessages.noTerminal(), CliMessages.runInTerminal());
        }
    }

    /** Whether a chapter starts from the state that the previous one leaves. */
    private static boolean follows(Selection selection, Optional<Chapter> previous, Chapter chapter) {
        List<Chapter> order = selection.scenario().chapters();
        return previous.isPresent()
                && order.indexOf(previous.get()) + 1 == order.indexOf(chapter)
                && chapter.continues(previous.get());
    }

    /** @param jumps whether the lab is in another state, not without nodes */
    private void build(Chapter chapter, LabLifetime lifetime, Journal journal, ProgressPrinter printer, boolean jumps) {
        if (chapter.starts().equals(State.EMPTY) && chapter.fault().isEmpty() && !jumps) {
            return;
        }
        Instant began = Instant.now();
        try {
            if (jumps) {
                new Jump(lifetime.open(), printer).to(chapter.starts());
            } else {
                new StateBuilder(lifetime.context(), journal, printer).build(chapter.starts());
            }
            new FaultPlanting(lifetime.context(), journal, printer).plant(chapter);
        } catch (Refusal refusal) {
            notBuilt(chapter, refusal, began, journal);
            throw keep && !Thread.currentThread().isInterrupted() ? kept(refusal, lifetime) : refusal;
        }
        journal.write(new Entry.StateBuilt(Instant.now(), chapter.id(), Duration.between(began, Instant.now())));
    }

    private static Refusal kept(Refusal refusal, LabLifetime lifetime) {
        List<Problem> problems = new ArrayList<>(refusal.problems());
        LabName lab = lifetime.context().spec().name();
        problems.add(new Problem(CliMessages.labHalfBuilt(lab), CliMessages.showOrRemoveLab(lab)));
        return new Refusal(refusal.why(), problems);
    }

    /** A chapter whose starting state could not be built is reported as one whose first step failed. */
    private static void notBuilt(Chapter chapter, Refusal refusal, Instant began, Journal journal) {
        Duration took = Duration.between(began, Instant.now());
        Text failure = refusal.problems().get(0).what();
        journal.write(new Entry.ChapterStarted(began, chapter.id(), chapter.title()));
        journal.write(new Entry.StepStarted(began, chapter.id(), "starts", CliMessages.startingState()));
        journal.write(new Entry.StepEnded(Instant.now(), chapter.id(), "starts", false, took, failure));
        journal.write(new Entry.ChapterEnded(Instant.now(), chapter.id(), false, took));
    }

    private Journal journal() {
        return report == null ? Journal.inMemory() : Journal.in(report.resolve("journal.jsonl"));
    }

    private void write(Journal journal) {
        if (report != null) {
            try {
                Report.of(journal.entries()).write(report, context.terminal().lang());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static String spent(Instant began) {
        return Terminal.seconds(Duration.between(began, Instant.now()));
    }
}
