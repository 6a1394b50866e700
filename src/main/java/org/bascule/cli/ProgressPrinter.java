package org.bascule.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bascule.incident.Incident;
import org.bascule.incident.Prediction;
import org.bascule.incident.Verdict;
import org.bascule.journal.Entry;
import org.bascule.journal.HandScore;
import org.bascule.journal.HandScores;
import org.bascule.journal.Predictions;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.Step;
import org.bascule.scenario.run.ProgressListener;

/** Prints the progress of chapters in the terminal. */
final class ProgressPrinter implements ProgressListener, Consumer<Entry> {

    private static final String MARGIN = "    ";
    private static final int LINE = 92;
    private static final int MAX_OUTPUT = 40;
    private static final Duration FIRST_PROGRESS = Duration.ofSeconds(3);
    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(10);
    /** A single line has no room for both the reason and the progress: the reason is shown first. */
    private static final Duration REASON_FIRST = Duration.ofSeconds(8);

    private static final String SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";

    private final Terminal terminal;
    private final Scenario scenario;
    private final boolean stepByStep;
    /** A line typed by the user; empty at the end of the input. */
    private final Supplier<Optional<String>> input;

    private Duration lastPrinted = Duration.ZERO;
    private int frame;
    /** Those that ended in the step that is running; empty between steps. */
    private Optional<List<Ended>> incidents = Optional.empty();

    private final Predictions predictions = new Predictions();
    private final HandScores scores = new HandScores();

    /** An incident, and what was predicted of it. */
    private record Ended(Incident incident, Optional<Verdict> verdict) {}

    private final List<Incident> ofChapter = new ArrayList<>();

    /** @param stepByStep whether to wait for Enter before each step */
    ProgressPrinter(Terminal terminal, Scenario scenario, boolean stepByStep) {
        this(terminal, scenario, stepByStep, ProgressPrinter::readLine);
    }

    ProgressPrinter(Terminal terminal, Scenario scenario, boolean stepByStep, Supplier<Optional<String>> input) {
        this.input = input;
        this.terminal = terminal;
        this.scenario = scenario;
        this.stepByStep = stepByStep;
    }

    /** The number of a step, its title and its text. */
    void title(Chapter chapter, Step step) {
        int number = chapter.steps().indexOf(step) + 1;
        terminal.line("");
        terminal.line("  "
                + terminal.bold(number + "/" + chapter.steps().size() + "  "
                        + step.title().in(terminal.lang())));
        terminal.paragraphs(MARGIN, step.text().in(terminal.lang()));
    }

    @Override
    public void before(Chapter chapter, Step step) {
        title(chapter, step);
        if (!step.document().isBlank()) {
            terminal.line(MARGIN + terminal.faint(CliMessages.inDocument().in(terminal.lang())));
            step.document().strip().lines().forEach(line -> terminal.line(MARGIN + terminal.faint("| " + line)));
        }
        String difference = step.difference().in(terminal.lang());
        if (!difference.isBlank()) {
            terminal.paragraphs(MARGIN + "≠ ", difference);
        }
    }

    @Override
    public Optional<Prediction> confirm(List<String> candidates) {
        lastPrinted = Duration.ZERO;
        if (!stepByStep) {
            return Optional.empty();
        }
        if (candidates.isEmpty() || !terminal.interactive()) {
            ask(CliMessages.enterRunsStep());
            return Optional.empty();
        }
        String example = candidates.get(candidates.size() - 1) + " 30";
        String line = ask(CliMessages.enterOrPrediction(example));
        Optional<Prediction> prediction = Prediction.parse(line, candidates);
        if (prediction.isPresent() || line.isBlank()) {
            return prediction;
        }
        terminal.line(MARGIN
                + CliMessages.invalidPrediction(String.join(", ", candidates), Prediction.NOBODY)
                        .in(terminal.lang()));
        return Prediction.parse(ask(CliMessages.predictOrSkip(example)), candidates);
    }

    /** @return the line typed; empty at the end of the input */
    private String ask(Text question) {
        terminal.transientLine(MARGIN + question.in(terminal.lang()));
        return input.get().orElse("");
    }

    @Override
    public AfterFailure failed(Chapter chapter, Step step) {
        if (!stepByStep || !terminal.interactive()) {
            return AfterFailure.GIVE_UP;
        }
        terminal.line(MARGIN + CliMessages.keysAfterFailure().in(terminal.lang()));
        lastPrinted = Duration.ZERO;
        return answer(input.get());
    }

    /** @param line the line typed; empty at the end of the input */
    static AfterFailure answer(Optional<String> line) {
        return line.map(typed -> switch (typed.strip().toLowerCase(Locale.ROOT)) {
                    case "" -> AfterFailure.CHECK_AGAIN;
                    case "r" -> AfterFailure.DO_AGAIN;
                    default -> AfterFailure.GIVE_UP;
                })
                .orElse(AfterFailure.GIVE_UP);
    }

    @Override
    public void planting(Chapter chapter) {
        terminal.transientLine(MARGIN + CliMessages.plantingFault().in(terminal.lang()));
    }

    @Override
    public void performing(String typed) {
        lastPrinted = Duration.ZERO;
        terminal.transientLine(MARGIN + "$ " + typed.replace("\n", " ; "));
    }

    @Override
    public void waiting(Waiting waiting) {
        List<Awaited> pending = waiting.pending();
        if (pending.isEmpty()) {
            return;
        }
        Awaited first = pending.get(0);
        int others = pending.size() - 1;
        String says = first.says().in(terminal.lang()) + (others == 0 ? "" : " (+" + others + ")");
        String why = first.why().in(terminal.lang());
        String what = says + " — " + why;
        String progress = waiting.progress().in(terminal.lang());
        if (terminal.interactive()) {
            terminal.transientLine(MARGIN + spinner() + " "
                    + waiting.spent().toSeconds() + " s  " + says + " — "
                    + (waiting.spent().compareTo(REASON_FIRST) < 0 ? why : progress));
        } else if (waiting.spent()
                        .minus(lastPrinted)
                        .compareTo(lastPrinted.isZero() ? FIRST_PROGRESS : PROGRESS_INTERVAL)
                >= 0) {
            lastPrinted = waiting.spent();
            terminal.line(MARGIN
                    + CliMessages.waiting(waiting.spent().toSeconds(), what).in(terminal.lang()));
            terminal.line(MARGIN + "  " + progress);
        }
    }

    char spinner() {
        frame = (frame + 1) % SPINNER.length();
        return SPINNER.charAt(frame);
    }

    @Override
    public synchronized void accept(Entry entry) {
        Optional<Verdict> verdict = predictions.see(entry).map(Predictions.Judged::verdict);
        Optional<HandScore> score = scores.see(entry);
        if (entry instanceof Entry.LabCreated created) {
            terminal.line(CliMessages.labCreated(created.lab(), created.backend(), created.network()));
        } else if (entry instanceof Entry.LabDestroyed destroyed) {
            terminal.line("");
            terminal.line(CliMessages.labRemoved(destroyed.lab()));
        } else if (entry instanceof Entry.Planned plan) {
            plan(plan);
        } else if (entry instanceof Entry.StateBuilt built) {
            terminal.line(CliMessages.startingStateBuilt(Terminal.seconds(built.took())));
        } else if (entry instanceof Entry.Explained explained) {
            reveal(explained);
        } else if (entry instanceof Entry.ChapterStarted started) {
            ofChapter.clear();
            chapter(started);
        } else if (entry instanceof Entry.Performed performed) {
            performed.command().lines().forEach(line -> terminal.line(MARGIN + terminal.cyan("$ " + line)));
            performed.output().lines().limit(MAX_OUTPUT).forEach(line -> terminal.line(MARGIN + "  " + line));
        } else if (entry instanceof Entry.CheckEnded ended) {
            result(ended);
        } else if (entry instanceof Entry.IncidentEnded ended) {
            incident(new Ended(ended.incident(), verdict));
        } else if (entry instanceof Entry.StepStarted) {
            incidents = Optional.of(List.of());
        } else if (entry instanceof Entry.WrongTurn wrong) {
            terminal.line(MARGIN + terminal.red("! ") + wrong.what().in(terminal.lang()));
        } else if (entry instanceof Entry.StepEnded) {
            score.ifPresent(by -> terminal.line(MARGIN + "✎ " + by.says().in(terminal.lang())));
            incidents.orElse(List.of()).forEach(this::table);
            incidents = Optional.empty();
        } else if (entry instanceof Entry.ChapterEnded ended
                && !Thread.currentThread().isInterrupted()) {
            compare();
            terminal.line("");
            terminal.line((ended.held() ? terminal.green("  ✓ ") : terminal.red("  ✗ "))
                    + CliMessages.chapterEnded(Terminal.seconds(ended.took())).in(terminal.lang()));
        }
    }

    /** An incident is printed after the results of the step in which it ended. */
    private void incident(Ended incident) {
        ofChapter.add(incident.incident());
        if (incidents.isPresent()) {
            List<Ended> more = new ArrayList<>(incidents.get());
            more.add(incident);
            incidents = Optional.of(List.copyOf(more));
        } else {
            table(incident);
        }
    }

    private void plan(Entry.Planned plan) {
        terminal.line("");
        terminal.line(CliMessages.plan(plan));
        for (Entry.PlannedMove move : plan.moves()) {
            terminal.line("  - " + move.what().in(terminal.lang()) + " — "
                    + terminal.faint(move.why().in(terminal.lang())));
        }
    }

    private void compare() {
        if (ofChapter.size() > 1) {
            terminal.line("");
            terminal.line(
                    MARGIN + terminal.bold(CliMessages.failoversOfChapter().in(terminal.lang())));
            IncidentComparison.of(ofChapter, terminal.lang()).forEach(line -> terminal.line(MARGIN + line));
        }
    }

    private void table(Ended ended) {
        terminal.line(IncidentTable.of(ended.incident(), terminal.lang(), MARGIN));
        ended.verdict().ifPresent(verdict -> {
            terminal.paragraphs(
                    MARGIN + "◎ ",
                    verdict.said().in(terminal.lang()) + " "
                            + verdict.measured().in(terminal.lang()));
            terminal.paragraphs(MARGIN, verdict.why().in(terminal.lang()));
        });
    }

    private void chapter(Entry.ChapterStarted started) {
        int index = scenario.chapters().stream().map(Chapter::id).toList().indexOf(started.chapter());
        int page = index < 0 ? 0 : scenario.chapters().get(index).page();
        terminal.line("");
        terminal.line(terminal.bold("━━ " + (index + 1) + ". " + started.title().in(terminal.lang()))
                + (page == 0 ? "" : terminal.faint("  p. " + page)));
    }

    private void reveal(Entry.Explained explained) {
        terminal.line("");
        terminal.line(MARGIN + terminal.bold(CliMessages.faultRevealed().in(terminal.lang())));
        terminal.paragraphs(MARGIN, explained.explanation().in(terminal.lang()));
        terminal.line("");
        terminal.line(MARGIN + terminal.bold(CliMessages.faultCommands().in(terminal.lang())));
        for (Entry.PlantedCommand planted : explained.commands()) {
            planted.command().lines().forEach(line -> terminal.line(MARGIN + terminal.cyan("$ " + line)));
            planted.output().lines().limit(MAX_OUTPUT).forEach(line -> terminal.line(MARGIN + "  " + line));
        }
    }

    /** The observation is printed after a passed check if the line has room, and always below a failed one. */
    private void result(Entry.CheckEnded ended) {
        String says = ended.says().in(terminal.lang());
        String saw = ended.saw().in(terminal.lang());
        String took = Terminal.seconds(ended.took());
        if (!ended.held()) {
            terminal.line(MARGIN + terminal.red("✗ ") + says + terminal.faint("  " + took));
            terminal.line(MARGIN + "  " + CliMessages.observed().in(terminal.lang()) + " " + saw);
            return;
        }
        boolean fits = MARGIN.length() + says.length() + took.length() + saw.length() < LINE;
        terminal.line(MARGIN + terminal.green("✓ ") + says + terminal.faint("  " + took + (fits ? "  · " + saw : "")));
        if (!fits) {
            terminal.line(MARGIN + terminal.faint("  " + saw));
        }
    }

    /** Empty at the end of the input. */
    static Optional<String> readLine() {
        StringBuilder line = new StringBuilder();
        try {
            int read = System.in.read();
            if (read < 0) {
                return Optional.empty();
            }
            while (read >= 0 && read != '\n') {
                line.append((char) read);
                read = System.in.read();
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
        return Optional.of(line.toString());
    }
}
