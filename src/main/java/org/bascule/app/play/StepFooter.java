package org.bascule.app.play;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.bascule.app.look.Confirmation;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.Seconds;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** The foot of a step's page: what came of it, what is running, and the buttons. */
final class StepFooter {

    private final LabSession session;
    private final Lang lang;
    private final PredictionView prediction;
    private final HandBar hands;
    private final VBox root;

    @FXML
    private Label outcome;

    @FXML
    private Label note;

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

    StepFooter(LabSession session, UserSettings settings, PredictionView prediction) {
        this.session = session;
        this.lang = settings.lang().get();
        this.hands = new HandBar(session, settings);
        this.prediction = prediction;
        this.root = (VBox) Fxml.STEP_FOOTER.load(this, lang);
        root.getChildren().add(root.getChildren().indexOf(primary), prediction.row());
        root.getChildren().add(hands.root());
    }

    Parent root() {
        return root;
    }

    Subscription whenChanged(Runnable changed) {
        return Subscription.combine(prediction.whenChanged(changed), hands.whenChanged(changed));
    }

    void show(StepPage page) {
        prediction.show(page);
        hands.show();
        StepPage.Buttons buttons = page.buttons();
        primary.setText(buttons.primary().label().in(lang));
        primary.setGraphic(new FontIcon(buttons.primary().icon()));
        primary.setDisable(!buttons.primaryEnabled());
        show(again, buttons.runAgain(), lang);
        shown(recheck, buttons.checkAgain());
        shown(others, buttons.runAgain().isPresent() || buttons.checkAgain());
        others.setDisable(!buttons.enabled());
        cancel.setDisable(!buttons.cancelEnabled());
        show(note, page.note(), lang);
        show(outcome, page.outcome().map(StepPage.Outcome::text), lang);
        page.outcome().ifPresent(now -> outcome.getStyleClass().setAll("label", now.good() ? "good" : "bad"));
        show(page.progress());
    }

    void showProgress() {
        show(StepState.of(session).progress());
    }

    private void show(Optional<StepProgress> running) {
        shown(working, running.isPresent());
        running.ifPresent(now -> {
            elapsed.setText(Seconds.exactly(lang, Duration.between(now.since(), Instant.now())));
            doing.setText(now.doing().in(lang));
            progress.setProgress(now.share().orElse(ProgressBar.INDETERMINATE_PROGRESS));
            show(why, now.why(), lang);
        });
    }

    /** Does what the primary button says. */
    @FXML
    void go() {
        if (primary.isDisabled()) {
            return;
        }
        switch (PrimaryAction.of(StepState.of(session))) {
            case RUN, RETRY -> session.execution().runStep(prediction.prediction());
            case MY_TURN -> session.hands().begin();
            case DONE -> session.hands().done();
            case CHECK_AGAIN -> session.execution().checkAgain();
            case KEEP_WAITING -> session.builder().keepWaiting();
            case NEXT_STEP, NEXT_CHAPTER -> session.navigation().next();
            case CURRENT_STEP -> session.navigation().showChapter(shownChapter());
            case GO_TO_CHAPTER -> session.builder().goTo(shownChapter());
            case FREE_PLAY -> session.freePlay().set(true);
        }
    }

    @FXML
    void runAgain() {
        if (PrimaryAction.of(StepState.of(session)) == PrimaryAction.KEEP_WAITING) {
            removeNodesThen(session.builder()::rebuild);
        } else {
            session.execution().runStep();
        }
    }

    @FXML
    void checkAgain() {
        session.execution().checkAgain();
    }

    @FXML
    void cancel() {
        session.tasks().cancel();
    }

    private int shownChapter() {
        return session.navigation().shown().get().chapter();
    }

    private void removeNodesThen(Runnable action) {
        if (!session.hasNodes()
                || Confirmation.yes(
                        root,
                        lang,
                        PlayMessages.rebuildLab(),
                        PlayMessages.rebuildLabDetails(),
                        PlayMessages.rebuild())) {
            action.run();
        }
    }

    static void show(Labeled label, Optional<Text> text, Lang lang) {
        shown(label, text.isPresent());
        label.setText(text.map(words -> words.in(lang)).orElse(""));
    }

    static void shown(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
