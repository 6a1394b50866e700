package org.bascule.app.play;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.util.Subscription;
import org.bascule.app.look.Fxml;
import org.bascule.app.model.Hands;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.UserSettings;

/** Where the user says that she does the steps by hand, has the commands shown, or has a step done for her. */
final class HandBar {

    private final LabSession session;
    private final UserSettings settings;
    private final Parent root;

    @FXML
    private ToggleButton mine;

    @FXML
    private Button reveal;

    @FXML
    private Button doIt;

    HandBar(LabSession session, UserSettings settings) {
        this.session = session;
        this.settings = settings;
        this.root = Fxml.HAND_BAR.load(this, settings.lang().get());
    }

    /** Follows the user's choice until the subscription ends. */
    Subscription whenChanged(Runnable changed) {
        Hands hands = session.hands();
        mine.selectedProperty().bindBidirectional(settings.myTurn());
        return Subscription.combine(
                settings.myTurn().subscribe(any -> choose()),
                settings.presenting().subscribe(any -> choose()),
                hands.mine().subscribe((before, now) -> changed.run()),
                hands.turn().subscribe((before, now) -> changed.run()),
                hands.revealed().subscribe((before, now) -> changed.run()),
                hands.hints().subscribe((before, now) -> changed.run()),
                () -> mine.selectedProperty().unbindBidirectional(settings.myTurn()));
    }

    private void choose() {
        session.hands()
                .wanted()
                .set(settings.myTurn().get() && !settings.presenting().get());
    }

    Parent root() {
        return root;
    }

    void show() {
        StepState state = StepState.of(session);
        boolean broken = session.hands().broken();
        StepFooter.shown(root, broken || !settings.presenting().get());
        StepFooter.shown(mine, !broken);
        mine.setDisable(state.job().isPresent());
        StepFooter.shown(reveal, state.hidesCommands() && (!broken || state.canRun()));
        reveal.setText(state.nextHint()
                .map(number -> PlayMessages.nextHint(number, state.hintCount()))
                .orElse(PlayMessages.showCommands())
                .in(settings.lang().get()));
        StepFooter.shown(doIt, state.hand().waiting());
    }

    @FXML
    void reveal() {
        session.hands().help();
    }

    @FXML
    void doIt() {
        session.hands().doIt();
    }
}
