package org.bascule.app.play;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.bascule.app.look.Copy;
import org.bascule.app.look.Debounce;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.Markdown;
import org.bascule.app.look.ProblemView;
import org.bascule.app.look.Rows;
import org.bascule.app.look.View;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.Position;
import org.bascule.app.model.StepRun;
import org.bascule.app.model.TaskRunner.Job;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.Lang;

/** The page of the shown step: its text, its commands, the button that runs it, and what came of it. */
public final class StepView implements View {

    private final LabSession session;
    private final Lang lang;
    private final VBox root;
    private final Debounce redraw = new Debounce(Duration.millis(60), this::show);
    private final Debounce awaited = new Debounce(Duration.millis(400), this::show);
    private final MapChangeListener<Position, StepRun> runsChanged = change -> redraw.ask();
    private final Timeline clock;
    private final StepPills pills;
    private final StepScroll place;
    private final PredictionView prediction;
    private final StepFooter footer;
    private final Rows<CommandLine> commandRows;
    private final Rows<CheckLine> checkRows;
    private final Subscription subscriptions;
    private Optional<StepPage> page = Optional.empty();

    @FXML
    private Label where;

    @FXML
    private Label title;

    @FXML
    private FlowPane steps;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox body;

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
    private VBox notes;

    @FXML
    private Label checksHeading;

    @FXML
    private VBox checks;

    public StepView(LabSession session, UserSettings choices) {
        this.session = session;
        this.lang = choices.lang().get();
        this.root = (VBox) Fxml.STEP.load(this, lang);
        this.pills = new StepPills(session, lang, steps);
        this.prediction = new PredictionView(session, choices, body);
        this.footer = new StepFooter(session, choices, prediction);
        root.getChildren().add(footer.root());
        this.commandRows = new Rows<>(commands, line -> line.view(lang));
        this.checkRows = new Rows<>(checks, CheckLine::view);
        this.place = new StepScroll(scroll, body);
        this.clock = new Timeline(new KeyFrame(Duration.millis(200), tick -> footer.showProgress()));
        clock.setCycleCount(Animation.INDEFINITE);
        session.execution().runs().addListener(runsChanged);
        subscriptions = Subscription.combine(
                session.navigation().shown().subscribe(at -> {
                    place.turn();
                    show();
                }),
                session.navigation().position().subscribe(at -> redraw.ask()),
                session.preview().whenChanged(redraw::ask),
                session.execution().waiting().subscribe((before, now) -> (before.isEmpty() ? redraw : awaited).ask()),
                session.execution().command().subscribe(any -> footer.showProgress()),
                session.execution().problems().subscribe(found -> {
                    ProblemView.show(found, problems, lang);
                    scroll();
                }),
                session.builder().whenChanged(redraw::ask),
                session.execution().conditionsMet().subscribe(any -> redraw.ask()),
                session.freePlay().subscribe((before, now) -> redraw.ask()),
                session.tasks().job().subscribe(this::jobChanged),
                footer.whenChanged(redraw::ask));
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

    public void go() {
        footer.go();
    }

    @FXML
    void copyCommands() {
        page.ifPresent(now -> Copy.text(String.join("\n", now.commands().typed())));
    }

    @FXML
    void copyDocument() {
        Copy.text(document.getText());
    }

    private void jobChanged(Optional<Job> job) {
        if (job.isEmpty()) {
            clock.stop();
        } else if (clock.getStatus() != Animation.Status.RUNNING) {
            place.turn();
            clock.play();
        }
        show();
    }

    private void show() {
        StepPage now = StepPage.of(StepState.of(session));
        Markdown.show(text, now.text().in(lang));
        Markdown.show(notes, now.notes().in(lang));
        page = Optional.of(now);
        where.setText(now.where().in(lang));
        title.setText(now.title().in(lang));
        document.setText(now.document());
        StepFooter.show(hint, now.hint(), lang);
        commandRows.show(now.commands().lines());
        checkRows.show(now.checks().lines(lang));
        StepFooter.shown(notes, !now.notes().in(lang).isBlank());
        StepFooter.shown(documentBox, !now.document().isBlank());
        StepFooter.shown(commandsBox, !commands.getChildren().isEmpty());
        StepFooter.shown(checksHeading, !checks.getChildren().isEmpty());
        pills.show();
        footer.show(now);
        scroll();
    }

    private void scroll() { // To the problems at the top of the page, or else to what matters further down.
        boolean checked =
                StepState.of(session).run().isPresent() && !checks.getChildren().isEmpty();
        OptionalInt line = page.map(StepPage::checkToBeSeen).orElse(OptionalInt.empty());
        Node last = page.filter(StepPage::revealed).isPresent() ? commandsBox : checksHeading;
        Node part = line.isPresent() ? checks.getChildren().get(line.getAsInt()) : prediction.lastPart(last);
        Optional<Node> seen = session.hands().broken()
                ? Optional.<Node>of(notes).filter(Node::isVisible)
                : Optional.of(part).filter(any -> checked);
        place.show(seen.filter(any -> session.execution().problems().get().isEmpty()));
    }
}
