package org.bascule.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.journal.Report;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.scenario.Builder;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Runner;
import org.bascule.scenario.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Performs chapters, step by step. */
@Command(name = "play", resourceBundle = Help.BUNDLE)
final class PlayCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "FILE|DIR|CHAPTER", arity = "0..*")
    private List<String> words = List.of();

    @Mixin
    private LabOptions options;

    @Option(names = "--from", paramLabel = "CHAPTER")
    private String from;

    @Option(names = "--until", paramLabel = "CHAPTER")
    private String until;

    @Option(names = "--step")
    private boolean stepByStep;

    @Option(names = "--keep")
    private boolean keep;

    @Option(names = "--report", paramLabel = "DIR")
    private Path report;

    PlayCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Terminal terminal = context.terminal();
        Selection selection = Selection.of(words, from, until);
        Narrator narrator = new Narrator(terminal, selection.scenario(), stepByStep);
        Instant began = Instant.now();
        boolean held;
        try (Journal journal = journal()) {
            journal.follow(narrator);
            try (Stand stand = new Stand(
                    () -> options.create(context, selection.scenario(), selection.chapters()),
                    journal,
                    terminal,
                    keep)) {
                held = play(selection, stand, journal, narrator);
            } finally {
                write(journal);
            }
        }
        if (Thread.currentThread().isInterrupted()) {
            return ExitCode.NOT_HELD;
        }
        if (keep) {
            terminal.line("");
            terminal.line(Text.of(
                    "Le laboratoire reste en place : « bascule status » le montre, « bascule down » l'enlève.",
                    "The lab is left up: “bascule status” shows it, “bascule down” removes it."));
        }
        terminal.line("");
        terminal.line((held ? terminal.green("✓ ") : terminal.red("✗ "))
                + (held
                                ? Text.of("Tout tient, en %s.", "All held, in %s.", spent(began))
                                : Text.of(
                                        "Une vérification n'a pas tenu (%s).",
                                        "A check did not hold (%s).", spent(began)))
                        .in(terminal.lang()));
        return held ? ExitCode.HELD : ExitCode.NOT_HELD;
    }

    private boolean play(Selection selection, Stand stand, Journal journal, Narrator narrator) {
        Optional<Chapter> previous = Optional.empty();
        for (Chapter chapter : selection.chapters()) {
            if (!follows(selection, previous, chapter)) {
                if (previous.isPresent()) {
                    stand.reset();
                }
                build(chapter, stand, journal, narrator);
            }
            try {
                if (!new Runner(stand.stage(), journal, narrator).play(chapter)) {
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

    /** Whether a chapter begins in the state that the one before has left. */
    private static boolean follows(Selection selection, Optional<Chapter> previous, Chapter chapter) {
        List<Chapter> order = selection.scenario().chapters();
        return previous.isPresent() && order.indexOf(previous.get()) + 1 == order.indexOf(chapter);
    }

    private static void build(Chapter chapter, Stand stand, Journal journal, Narrator narrator) {
        if (chapter.starts().equals(State.EMPTY)) {
            return;
        }
        Instant began = Instant.now();
        try {
            new Builder(stand.stage(), journal, narrator).build(chapter.starts());
        } catch (Refusal refusal) {
            notBuilt(chapter, refusal, began, journal);
            throw refusal;
        }
        journal.write(new Entry.StateBuilt(Instant.now(), chapter.id(), Duration.between(began, Instant.now())));
    }

    /** A chapter that could not even begin stands in the report as one whose first step failed. */
    private static void notBuilt(Chapter chapter, Refusal refusal, Instant began, Journal journal) {
        Duration took = Duration.between(began, Instant.now());
        Text failure = refusal.problems().get(0).what();
        journal.write(new Entry.ChapterStarted(began, chapter.id(), chapter.title()));
        journal.write(new Entry.StepStarted(
                began, chapter.id(), "starts", Text.of("L'état de départ", "The starting state")));
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
