package org.bascule.app;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import org.bascule.app.look.Confirmation;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.FxmlView;
import org.bascule.app.look.StateStyle;
import org.bascule.app.look.Toggles;
import org.bascule.app.look.View;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.Session;
import org.bascule.app.model.UserSettings;
import org.bascule.app.start.StartView;
import org.bascule.lab.Lang;

/** The window's content: the top bar, and below it the start page or the open lab. */
final class MainView extends FxmlView {

    private final Session session;
    private final UserSettings settings;
    private final StateStyle labStateStyle;
    private final LabCloser closer;
    private View content;
    private Optional<LabView> lab = Optional.empty();
    private Subscription ofTheLab = Subscription.EMPTY;

    @FXML
    private BorderPane frame;

    @FXML
    private Label labState;

    @FXML
    private Label timers;

    @FXML
    private ToggleButton freePlay;

    @FXML
    private ToggleButton predict;

    @FXML
    private ToggleButton present;

    @FXML
    private ToggleButton french;

    @FXML
    private ToggleButton english;

    @FXML
    private Button leave;

    @FXML
    private Button tearDown;

    MainView(Session session, UserSettings settings) {
        super(settings.lang().get());
        this.session = session;
        this.settings = settings;
        load(Fxml.MAIN);
        this.labStateStyle = new StateStyle(labState);
        this.closer = new LabCloser(session, root(), lang());
        whileOpen(
                this::detach,
                root().sceneProperty().subscribe(this::listen),
                session.open().subscribe(this::show),
                settings.presenting().subscribe(presenting -> show(openLab())),
                () -> present.selectedProperty().unbindBidirectional(settings.presenting()));
    }

    @FXML
    void initialize() {
        present.selectedProperty().bindBidirectional(settings.presenting());
        (lang() == Lang.FR ? french : english).setSelected(true);
    }

    /** The scene outlives the view: the next view replaces its accelerators. */
    private void listen(Scene scene) {
        if (scene != null) {
            for (Shortcut shortcut : Shortcut.values()) {
                scene.getAccelerators().put(shortcut.keys(), () -> perform(shortcut));
            }
        }
    }

    private void perform(Shortcut shortcut) {
        switch (shortcut) {
            case GO -> lab.ifPresent(LabView::go);
            case CANCEL -> session.tasks().cancel();
            case NEXT_STEP -> openLab().ifPresent(lab -> lab.move(0, 1));
            case PREVIOUS_STEP -> openLab().ifPresent(lab -> lab.move(0, -1));
            case NEXT_CHAPTER -> openLab().ifPresent(lab -> lab.move(1, 0));
            case PREVIOUS_CHAPTER -> openLab().ifPresent(lab -> lab.move(-1, 0));
            case PRESENT -> present.fire();
            case FREE_PLAY -> freePlay.fire();
            case THEME -> switchTheme();
            case LANGUAGE -> settings.lang().set(lang() == Lang.FR ? Lang.EN : Lang.FR);
            case HELP -> help();
            case GLOSSARY -> GlossaryList.show(root(), lang());
            case CLOSE -> closer.requestClose();
        }
    }

    private Optional<LabSession> openLab() {
        return session.open().get();
    }

    @FXML
    void help() {
        Confirmation.read(root(), say(AppMessages.keyboardShortcuts()), ShortcutList.in(lang()));
    }

    @FXML
    void switchTheme() {
        settings.dark().set(!settings.dark().get());
    }

    @FXML
    void speakFrench() {
        settings.lang().set(Lang.FR);
        french.setSelected(lang() == Lang.FR);
    }

    @FXML
    void speakEnglish() {
        settings.lang().set(Lang.EN);
        english.setSelected(lang() == Lang.EN);
    }

    @FXML
    void leave() {
        session.leave();
    }

    @FXML
    void tearDown() {
        closer.askToRemove();
    }

    /** Asks what to do with a running lab, then does it. */
    void askToClose(Runnable end) {
        closer.askThen(end);
    }

    private void show(Optional<LabSession> open) {
        detach();
        boolean presenting = settings.presenting().get();
        visible(open.isPresent(), labState, freePlay, predict);
        visible(open.isPresent() && !presenting, timers, leave, tearDown);
        if (open.isPresent()) {
            show(open.get());
        } else {
            content = new StartView(session, settings);
        }
        frame.setCenter(content.root());
    }

    private void show(LabSession session) {
        LabView view = new LabView(session, settings);
        content = view;
        lab = Optional.of(view);
        ofTheLab = Subscription.combine(
                session.snapshot().subscribe(snapshot -> tell(LabStatus.of(snapshot, session.past(), session.spec()))),
                Toggles.bind(freePlay, session.freePlay()),
                Toggles.bind(predict, settings.predicting()));
    }

    private static void visible(boolean wanted, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(wanted);
            node.setManaged(wanted);
        }
    }

    private void tell(LabStatus status) {
        labState.setText(say(status.state()));
        labStateStyle.wear(status.style());
        timers.setText(say(status.timers()));
    }

    private void detach() {
        ofTheLab.unsubscribe();
        ofTheLab = Subscription.EMPTY;
        lab = Optional.empty();
        if (content != null) {
            content.close();
        }
    }
}
