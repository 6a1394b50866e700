package org.bascule.app.play;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.bascule.app.look.Confirmation;
import org.bascule.app.look.Copy;
import org.bascule.app.look.Debounce;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.Markdown;
import org.bascule.app.look.ProblemView;
import org.bascule.app.look.Rows;
import org.bascule.app.look.Seconds;
import org.bascule.app.look.View;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.Position;
import org.bascule.app.model.StepRun;
import org.bascule.app.model.TaskRunner.Job;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.ProgressListener.Awaited;
import org.bascule.scenario.ProgressListener.Waiting;
import org.bascule.scenario.Step;
import org.kordamp.ikonli.javafx.FontIcon;

/** The step that is being read: its text, its commands, the button that performs it, and what came of it. */
public final class StepView implements View {

    private final LabSession session;
    private final Lang lang;
    private final Parent root;
    private final Debounce redraw = new Debounce(javafx.util.Duration.millis(60), this::showRun);
    private final Debounce awaited = new Debounce(javafx.util.Duration.millis(400), this::showAwaited);
    private final MapChangeListener<Position, StepRun> runsChanged = change -> redraw.ask();
    private final Timeline clock = new Timeline(new KeyFrame(javafx.util.Duration.millis(200), tick -> showElapsed()));
    private final StepPills pills;
    private final Subscription subscriptions;
    private final StepScroll place;
    private final Rows<CommandLine> commandRows;
    private final Rows<CheckLine> checkRows;
    private CheckLines checksShown;

    @FXML
    private Label where;

    @FXML
    private Label title;

    @FXML
    private HBox steps;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox page;

    @FXML
    private VBox problems;

    @FXML
    private Label hint;

    @FXML
    private VBox text;

    @FXML
    private VBox commandsBox;

    @FXML
    private VBox commands;

    @FXML
    private VBox documentBox;

    @FXML
    private Label document;

    @FXML
    private VBox difference;

    @FXML
    private Label checksHeading;

    @FXML
    private VBox checks;

    @FXML
    private Label failed;

    /** What the button does beside what it says, or what else there is to do. */
    @FXML
    private Label next;

    @FXML
    private VBox working;

    @FXML
    private Label doing;

    @FXML
    private Label elapsed;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label why;

    @FXML
    private Button primary;

    @FXML
    private HBox others;

    @FXML
    private Button again;

    @FXML
    private Button recheck;

    @FXML
    private Button cancel;

    public StepView(LabSession session, UserSettings choices) {
        this.session = session;
        this.lang = choices.lang().get();
        this.root = Fxml.STEP.load(this, lang);
        this.pills = new StepPills(session, lang, steps);
        this.commandRows = new Rows<>(commands, line -> line.view(lang));
        this.checkRows = new Rows<>(checks, CheckLine::view);
        this.place = new StepScroll(scroll, page);
        clock.setCycleCount(Animation.INDEFINITE);
        session.execution().runs().addListener(runsChanged);
        subscriptions = Subscription.combine(
                session.navigation().shown().subscribe(at -> {
                    place.turn();
                    showStep();
                }),
                session.navigation().position().subscribe(at -> redraw.ask()),
                session.preview().preview().subscribe(any -> redraw.ask()),
                session.execution().waiting().subscribe((before, now) -> (before.isEmpty() ? redraw : awaited).ask()),
                session.execution().command().subscribe(any -> showElapsed()),
                session.execution().problems().subscribe(found -> {
                    ProblemView.show(found, problems, lang);
                    showPlace();
                }),
                session.builder().unfinished().subscribe(any -> redraw.ask()),
                session.execution().conditionsMet().subscribe(any -> redraw.ask()),
                session.freePlay().subscribe((before, now) -> redraw.ask()),
                session.tasks().job().subscribe(this::showJob));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        clock.stop();
        redraw.stop();
        awaited.stop();
        place.close();
        session.execution().runs().removeListener(runsChanged);
        subscriptions.unsubscribe();
    }

    /** What the primary button says. */
    @FXML
    public void go() {
        if (primary.isDisabled()) {
            return;
        }
        switch (PrimaryAction.of(session)) {
            case PERFORM, RETRY -> session.execution().runStep();
            case CHECK_AGAIN -> session.execution().checkAgain();
            case GO_ON_BUILDING -> session.builder().keepWaiting();
            case NEXT_STEP, NEXT_CHAPTER -> session.navigation().next();
            case GO_BACK ->
                session.navigation()
                        .showChapter(session.navigation().shown().get().chapter());
            case JUMP -> jump();
            case PLAY_FREELY -> session.freePlay().set(true);
        }
    }

    @FXML
    void performAgain() {
        if (PrimaryAction.of(session) != PrimaryAction.GO_ON_BUILDING) {
            session.execution().runStep();
        } else if (mayRemove()) {
            session.builder().rebuild();
        }
    }

    @FXML
    void checkAgain() {
        session.execution().checkAgain();
    }

    @FXML
    public void cancel() {
        session.tasks().cancel();
    }

    @FXML
    void copyCommands() {
        Copy.text(String.join("\n", commandLines().typed()));
    }

    @FXML
    void copyDocument() {
        Copy.text(document.getText());
    }

    private void jump() {
        if (mayRemove()) {
            session.builder().goTo(session.navigation().shown().get().chapter());
        }
    }

    /** Nothing is removed without a question. */
    private boolean mayRemove() {
        return !session.hasNodes()
                || Confirmation.yes(
                        root,
                        lang,
                        PlayMessages.rebuildLab(),
                        PlayMessages.rebuildLabDetails(),
                        PlayMessages.rebuild());
    }

    private void showStep() {
        Position at = session.navigation().shown().get();
        Chapter chapter = session.navigation().chapter(at);
        Step step = chapter.steps().get(at.step());
        String page = chapter.page() == 0 ? "" : " · p. " + chapter.page();
        where.setText(PlayMessages.chapterStep(
                        at.chapter() + 1, at.step() + 1, chapter.steps().size(), page)
                .in(lang));
        title.setText(step.title().in(lang));
        text.getChildren().setAll(Markdown.render(step.text().in(lang)));
        document.setText(step.document().strip());
        show(documentBox, !step.document().isBlank());
        String why = step.difference().in(lang);
        difference.getChildren().setAll(Markdown.render(why));
        show(difference, !why.isBlank());
        showRun();
    }

    private void showRun() {
        pills.show();
        showCommands();
        showChecks();
        showButtons(session.tasks().job().get());
        showPlace();
    }

    /** What stood in the way is told at the page's beginning, what was checked at its end. */
    private void showPlace() {
        boolean performed =
                run().isPresent() && session.execution().problems().get().isEmpty();
        boolean checked = performed && !checks.getChildren().isEmpty();
        place.show(checked ? Optional.of(whatCameOfIt()) : Optional.empty());
    }

    private Node whatCameOfIt() {
        OptionalInt line = checksShown.toBeSeen();
        return line.isPresent() ? checks.getChildren().get(line.getAsInt()) : checksHeading;
    }

    private Optional<StepRun> run() {
        return Optional.ofNullable(
                session.execution().runs().get(session.navigation().shown().get()));
    }

    private CommandLines commandLines() {
        return CommandLines.of(run(), session.preview().preview().get().commands());
    }

    private void showCommands() {
        List<CommandLine> lines = commandLines().lines();
        commandRows.show(lines);
        show(commandsBox, !lines.isEmpty());
    }

    private void showChecks() {
        checksShown = CheckLines.of(
                run(),
                session.execution().waiting().get(),
                session.preview().preview().get().checks());
        List<CheckLine> lines = checksShown.lines(lang);
        checkRows.show(lines);
        show(checksHeading, !lines.isEmpty());
    }

    private void showAwaited() {
        showChecks();
        showPlace();
    }

    private void showJob(Optional<Job> job) {
        if (job.isPresent()) {
            if (clock.getStatus() != Animation.Status.RUNNING) {
                place.turn();
            }
            clock.play();
        } else {
            clock.stop();
        }
        showButtons(job);
        showElapsed();
    }

    private void showButtons(Optional<Job> job) {
        PrimaryAction deed = PrimaryAction.of(session);
        primary.setText(deed.words().in(lang));
        primary.setGraphic(new FontIcon(deed.icon()));
        primary.setDisable(job.isPresent()
                || (deed == PrimaryAction.PLAY_FREELY && session.freePlay().get()));
        boolean offersAgain = deed == PrimaryAction.GO_ON_BUILDING
                || (session.navigation().canRun() && deed != PrimaryAction.PERFORM && deed != PrimaryAction.RETRY);
        show(again, offersAgain);
        again.setText(
                (deed == PrimaryAction.GO_ON_BUILDING ? PlayMessages.rebuildAsks() : PlayMessages.runAgain()).in(lang));
        show(
                recheck,
                deed != PrimaryAction.CHECK_AGAIN
                        && run().filter(StepRun::passed).isPresent()
                        && session.execution().canCheckAgain());
        // They keep their places while something goes on: no other button comes under the pointer.
        show(others, again.isVisible() || recheck.isVisible());
        others.setDisable(job.isPresent());
        cancel.setDisable(job.filter(Job::canBeCancelled).isEmpty());
        show(working, job.isPresent());
        show(
                failed,
                job.isEmpty()
                        && (deed == PrimaryAction.RETRY
                                || deed == PrimaryAction.CHECK_AGAIN
                                || session.execution().conditionsMet().get()));
        showFailure();
        Optional<Text> note = deed.note().filter(any -> job.isEmpty());
        show(next, note.isPresent());
        next.setText(note.map(words -> words.in(lang)).orElse(""));
        show(hint, session.navigation().position().get().isEmpty());
        hint.setText((job.isPresent() ? PlayMessages.labBeingBuilt() : PlayMessages.outsideAnyChapter()).in(lang));
    }

    /** Why it failed, or that what was waited for has come true since. */
    private void showFailure() {
        boolean trueNow = session.execution().conditionsMet().get();
        failed.getStyleClass().setAll("label", trueNow ? "good" : "bad");
        failed.setText((trueNow
                        ? PlayMessages.conditionsMetNow()
                        : run().flatMap(StepRun::ended)
                                .flatMap(StepRun.Ending::failure)
                                .orElseGet(this::whatDidNotHold))
                .in(lang));
    }

    private void showElapsed() {
        Optional<Job> job = session.tasks().job().get();
        if (job.isEmpty()) {
            return;
        }
        elapsed.setText(Seconds.exactly(lang, Duration.between(job.get().since(), Instant.now())));
        Optional<Waiting> waiting = session.execution().waiting().get();
        doing.setText(
                job.get().cancelling()
                        ? PlayMessages.stopping().in(lang)
                        : session.execution()
                                .command()
                                .get()
                                .map(typed -> "$ " + typed)
                                .orElseGet(() -> waiting.flatMap(StepView::first)
                                        .map(Awaited::says)
                                        .orElse(job.get().what())
                                        .in(lang)));
        // How much of the silence that is borne has gone by: whatever moves begins it anew.
        progress.setProgress(waiting.map(now -> (double) now.silent().toMillis()
                        / Math.max(1, now.limit().toMillis()))
                .orElse(ProgressBar.INDETERMINATE_PROGRESS));
        why.setText(waiting.map(now ->
                        first(now).map(check -> check.why().in(lang) + "\n").orElse("")
                                + now.progress().in(lang))
                .orElse(""));
        show(why, waiting.isPresent());
    }

    private static Optional<Awaited> first(Waiting waiting) {
        return Stream.concat(waiting.pending().stream(), waiting.checks().stream())
                .findFirst();
    }

    private Text whatDidNotHold() {
        long broken = run().map(StepRun::verdicts).orElse(List.of()).stream()
                .filter(verdict -> !verdict.held())
                .count();
        return broken == 1 ? PlayMessages.oneCheckFailed() : PlayMessages.checksFailed(broken);
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
