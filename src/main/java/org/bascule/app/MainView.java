package org.bascule.app;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.bascule.app.look.Confirmation;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.StateStyle;
import org.bascule.app.look.View;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.Session;
import org.bascule.app.model.UserSettings;
import org.bascule.app.start.StartView;
import org.bascule.lab.Lang;
import org.bascule.lab.NodeView;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.file.GlossaryReader;

/** The window's content: the top bar, and below it the start page or the open lab. */
final class MainView implements View {

    private final Session session;
    private final UserSettings choices;
    private final Lang lang;
    private final Parent root;
    private final StateStyle labStateStyle;
    private final LabCloser closer;
    private View content;
    private Optional<LabView> lab = Optional.empty();
    private Subscription subscriptions = Subscription.EMPTY;
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
    private ToggleButton present;

    @FXML
    private ToggleButton french;

    @FXML
    private ToggleButton english;

    @FXML
    private Button leave;

    @FXML
    private Button tearDown;

    MainView(Session session, UserSettings choices) {
        this.session = session;
        this.choices = choices;
        this.lang = choices.lang().get();
        this.root = Fxml.MAIN.load(this, lang);
        this.labStateStyle = new StateStyle(labState);
        this.closer = new LabCloser(session, root, lang);
        subscriptions = Subscription.combine(
                root.sceneProperty().subscribe(this::listen),
                session.open().subscribe(this::show),
                choices.presenting().subscribe(presenting -> show(session.open().get())));
    }

    @Override
    public Parent root() {
        return root;
    }

    @FXML
    void initialize() {
        present.selectedProperty().bindBidirectional(choices.presenting());
        (lang == Lang.FR ? french : english).setSelected(true);
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
            case LANGUAGE -> choices.lang().set(lang == Lang.FR ? Lang.EN : Lang.FR);
            case HELP -> help();
            case GLOSSARY -> glossary();
            case CLOSE ->
                root.getScene()
                        .getWindow()
                        .fireEvent(new WindowEvent(root.getScene().getWindow(), WindowEvent.WINDOW_CLOSE_REQUEST));
        }
    }

    private Optional<LabSession> openLab() {
        return session.open().get();
    }

    @FXML
    void help() {
        Confirmation.read(root, AppMessages.keyboardShortcuts().in(lang), ShortcutList.in(lang));
    }

    private void glossary() {
        Confirmation.read(root, AppMessages.glossary().in(lang), GlossaryList.in(lang, GlossaryReader.builtIn()));
    }

    @FXML
    void switchTheme() {
        choices.dark().set(!choices.dark().get());
    }

    @FXML
    void speakFrench() {
        choices.lang().set(Lang.FR);
        french.setSelected(lang == Lang.FR);
    }

    @FXML
    void speakEnglish() {
        choices.lang().set(Lang.EN);
        english.setSelected(lang == Lang.EN);
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
        boolean presenting = choices.presenting().get();
        visible(open.isPresent(), labState, freePlay);
        visible(open.isPresent() && !presenting, timers, leave, tearDown);
        if (open.isPresent()) {
            show(open.get());
        } else {
            content = new StartView(session, choices);
        }
        frame.setCenter(content.root());
    }

    private void show(LabSession session) {
        LabView view = new LabView(session, choices);
        content = view;
        lab = Optional.of(view);
        freePlay.selectedProperty().bindBidirectional(session.freePlay());
        ofTheLab = Subscription.combine(
                session.snapshot().subscribe(snapshot -> tell(session, snapshot)),
                () -> freePlay.selectedProperty().unbindBidirectional(session.freePlay()));
    }

    private static void visible(boolean wanted, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(wanted);
            node.setManaged(wanted);
        }
    }

    private void tell(LabSession lab, Snapshot snapshot) {
        Health health = Health.of(snapshot, lab.past(), lab.spec().topology());
        labState.setText("● "
                + health.words()
                        .map(words ->
                                words.in(lang) + " · " + lab.spec().backend().label())
                        .orElseGet(() -> words(lab, snapshot)));
        labStateStyle.wear(health.style());
        timers.setText(words(
                Timers.inForce(snapshot.cluster().config(), lab.spec().timers()),
                lab.spec().timers()));
    }

    private String words(LabSession lab, Snapshot snapshot) {
        long up = snapshot.nodes().stream().filter(NodeView::created).count();
        return AppMessages.labSummary(
                        lab.spec().backend().label(), up, lab.spec().network())
                .in(lang);
    }

    /** The timers in force, which a step may have changed since the lab was created. */
    private String words(Timers now, Timers created) {
        Text remark = Text.same("");
        if (!now.equals(created)) {
            remark = AppMessages.timersChanged();
        } else if (!created.equals(Timers.DOCUMENTED)) {
            remark = AppMessages.timersShortened();
        }
        return "ttl " + now.ttl() + " · loop_wait " + now.loopWait() + remark.in(lang);
    }

    @Override
    public void close() {
        detach();
        subscriptions.unsubscribe();
        present.selectedProperty().unbindBidirectional(choices.presenting());
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
