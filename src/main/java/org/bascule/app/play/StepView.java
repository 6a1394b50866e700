package org.bascule.app.play;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.bascule.app.look.Ask;
import org.bascule.app.look.Copy;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.Markdown;
import org.bascule.app.look.ProblemView;
import org.bascule.app.look.Rows;
import org.bascule.app.look.Seconds;
import org.bascule.app.look.Soon;
import org.bascule.app.look.View;
import org.bascule.app.model.Choices;
import org.bascule.app.model.LabDesk;
import org.bascule.app.model.Performer.Job;
import org.bascule.app.model.Play;
import org.bascule.app.model.Position;
import org.bascule.app.model.StepRun;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.scenario.Audience.Waiting;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Step;
import org.kordamp.ikonli.javafx.FontIcon;

/** The step that is being read: its text, its commands, the button that performs it, and what came of it. */
public final class StepView implements View {

    private final LabDesk desk;
    private final Play play;
    private final Lang lang;
    private final Parent root;
    private final Soon redraw = new Soon(javafx.util.Duration.millis(60), this::showRun);
    private final Soon awaited = new Soon(javafx.util.Duration.millis(400), this::showAwaited);
    private final MapChangeListener<Position, StepRun> runsChanged = change -> redraw.ask();
    private final Timeline clock = new Timeline(new KeyFrame(javafx.util.Duration.millis(200), tick -> showElapsed()));
    private final StepPills pills;
    private final Subscription subscriptions;
    private final PagePlace place;
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
    private Button again;

    @FXML
    private Button cancel;

    public StepView(LabDesk desk, Choices choices) {
        this.desk = desk;
        this.play = desk.play();
        this.lang = choices.lang().get();
        this.root = Fxml.STEP.load(this, lang);
        this.pills = new StepPills(play, lang, steps);
        this.commandRows = new Rows<>(commands, line -> line.view(lang));
        this.checkRows = new Rows<>(checks, CheckLine::view);
        this.place = new PagePlace(scroll, page);
        clock.setCycleCount(Animation.INDEFINITE);
        play.runs().addListener(runsChanged);
        subscriptions = Subscription.combine(
                play.reading().subscribe(at -> {
                    place.turn();
                    showStep();
                }),
                play.position().subscribe(at -> redraw.ask()),
                play.rehearsal().subscribe(any -> redraw.ask()),
                play.waiting().subscribe((before, now) -> (before.isEmpty() ? redraw : awaited).ask()),
                play.performing().subscribe(any -> showElapsed()),
                play.problems().subscribe(found -> {
                    ProblemView.show(found, problems, lang);
                    showPlace();
                }),
                desk.freePlay().subscribe((before, now) -> redraw.ask()),
                desk.performer().job().subscribe(this::showJob));
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
        play.runs().removeListener(runsChanged);
        subscriptions.unsubscribe();
    }

    /** What the primary button says. */
    @FXML
    public void go() {
        if (primary.isDisabled()) {
            return;
        }
        switch (Deed.of(play)) {
            case PERFORM, RETRY -> play.perform();
            case NEXT_STEP, NEXT_CHAPTER -> play.turn();
            case GO_BACK -> play.read(play.reading().get().chapter());
            case JUMP -> jump();
            case PLAY_FREELY -> desk.freePlay().set(true);
        }
    }

    @FXML
    void performAgain() {
        play.perform();
    }

    @FXML
    public void cancel() {
        desk.performer().cancel();
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
        if (!desk.wouldSpoil()
                || Ask.yes(
                        root,
                        lang,
                        Text.of("Quitter le chapitre en cours ?", "Leave the chapter under way?"),
                        Text.of(
                                "Le laboratoire est reconstruit dans l'état où commence l'autre chapitre.",
                                "The lab is built anew, in the state in which the other chapter begins."),
                        Text.of("Y aller", "Jump"))) {
            play.jump(play.reading().get().chapter());
        }
    }

    private void showStep() {
        Position at = play.reading().get();
        Chapter chapter = play.chapter(at);
        Step step = chapter.steps().get(at.step());
        String page = chapter.page() == 0 ? "" : " · p. " + chapter.page();
        where.setText(Text.of(
                        "Chapitre %d · étape %d sur %d%s",
                        "Chapter %d · step %d of %d%s",
                        at.chapter() + 1,
                        at.step() + 1,
                        chapter.steps().size(),
                        page)
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
        showButtons(desk.performer().job().get());
        showPlace();
    }

    /** What stood in the way is told at the page's beginning, what was checked at its end. */
    private void showPlace() {
        boolean performed = run().isPresent() && play.problems().get().isEmpty();
        boolean checked = performed && !checks.getChildren().isEmpty();
        place.show(checked ? Optional.of(whatCameOfIt()) : Optional.empty());
    }

    private Node whatCameOfIt() {
        OptionalInt broken = checksShown.firstBroken();
        return broken.isPresent() ? checks.getChildren().get(broken.getAsInt()) : checksHeading;
    }

    private Optional<StepRun> run() {
        return Optional.ofNullable(play.runs().get(play.reading().get()));
    }

    private CommandLines commandLines() {
        return CommandLines.of(run(), play.rehearsal().get().commands());
    }

    private void showCommands() {
        List<CommandLine> lines = commandLines().lines();
        commandRows.show(lines);
        show(commandsBox, !lines.isEmpty());
    }

    private void showChecks() {
        checksShown = CheckLines.of(
                run(), play.waiting().get(), play.rehearsal().get().checks());
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
        Deed deed = Deed.of(play);
        primary.setText(deed.words().in(lang));
        primary.setGraphic(new FontIcon(deed.icon()));
        primary.setDisable(
                job.isPresent() || (deed == Deed.PLAY_FREELY && desk.freePlay().get()));
        show(primary, job.isEmpty() || run().filter(StepRun::running).isPresent());
        show(again, job.isEmpty() && play.canPerform() && deed != Deed.PERFORM && deed != Deed.RETRY);
        show(cancel, job.isPresent());
        cancel.setDisable(job.filter(Job::cancelling).isPresent());
        show(working, job.isPresent());
        show(failed, job.isEmpty() && deed == Deed.RETRY);
        failed.setText(run().flatMap(StepRun::ended)
                .flatMap(StepRun.Ending::failure)
                .orElseGet(this::whatDidNotHold)
                .in(lang));
        Optional<Text> note = deed.note().filter(any -> job.isEmpty());
        show(next, note.isPresent());
        next.setText(note.map(words -> words.in(lang)).orElse(""));
        show(hint, play.position().get().isEmpty());
        hint.setText((job.isPresent()
                        ? Text.of(
                                "En construction : chaque nœud paraît dans le schéma quand il est là, et change quand ses"
                                        + " serveurs répondent.",
                                "Under construction: each node appears in the schema when it is there, and changes when"
                                        + " its servers answer.")
                        : Text.of(
                                "Le laboratoire n'est dans aucun chapitre. Allez à l'un d'eux pour le jouer, ou choisissez"
                                        + " un nœud du schéma pour agir à la main.",
                                "The lab stands outside any chapter. Jump to one to perform it, or select a node in the"
                                        + " schema and act on it by hand."))
                .in(lang));
    }

    private void showElapsed() {
        Optional<Job> job = desk.performer().job().get();
        if (job.isEmpty()) {
            return;
        }
        elapsed.setText(Seconds.exactly(lang, Duration.between(job.get().since(), Instant.now())));
        Optional<Waiting> waiting = play.waiting().get();
        doing.setText(
                job.get().cancelling()
                        ? Text.of("Arrêt en cours…", "Stopping…").in(lang)
                        : play.performing().get().map(typed -> "$ " + typed).orElseGet(() -> waiting.map(
                                        now -> now.pending().get(0).says().in(lang))
                                .orElse(job.get().what().in(lang))));
        progress.setProgress(waiting.map(now -> (double) now.spent().toMillis()
                        / Math.max(1, now.limit().toMillis()))
                .orElse(ProgressBar.INDETERMINATE_PROGRESS));
        why.setText(waiting.map(now -> now.pending().get(0).why().in(lang)).orElse(""));
        show(why, waiting.isPresent());
    }

    private Text whatDidNotHold() {
        long broken = run().map(StepRun::verdicts).orElse(List.of()).stream()
                .filter(verdict -> !verdict.held())
                .count();
        return broken == 1
                ? Text.of(
                        "Une vérification n'a pas tenu. Lisez ce qui a été vu, et les journaux, puis réessayez.",
                        "A check did not hold. Read what was seen, and the logs, then retry.")
                : Text.of(
                        "%d vérifications n'ont pas tenu. Lisez ce qui a été vu, et les journaux, puis réessayez.",
                        "%d checks did not hold. Read what was seen, and the logs, then retry.", broken);
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
