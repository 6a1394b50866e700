package org.bascule.app.start;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bascule.app.look.Confirmation;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.FxmlView;
import org.bascule.app.look.Labels;
import org.bascule.app.look.ProblemView;
import org.bascule.app.model.Session;
import org.bascule.app.model.StartingPoint;
import org.bascule.app.model.UserSettings;
import org.bascule.app.start.StartPage.Entered;
import org.bascule.app.start.StartPage.LabLine;
import org.bascule.backend.Backend;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.Refusal;
import org.bascule.lab.Timers;

/** The start page: the backends of this machine, the existing labs, and the button that builds one. */
public final class StartView extends FxmlView {

    private static final String LAST_BACKEND = "backend";
    private static final String LAST_START = "beginning";

    private final Session session;
    private final UserSettings settings;
    private final ToggleGroup kinds = new ToggleGroup();

    @FXML
    private Label title;

    @FXML
    private VBox standing;

    @FXML
    private VBox standingLabs;

    @FXML
    private VBox backends;

    @FXML
    private ComboBox<StartingPoint> beginning;

    @FXML
    private ComboBox<Timers> timers;

    @FXML
    private TextField name;

    @FXML
    private VBox problems;

    @FXML
    private Button build;

    @FXML
    private Label doing;

    public StartView(Session session, UserSettings settings) {
        super(settings.lang().get());
        this.session = session;
        this.settings = settings;
        load(Fxml.START);
        whileOpen(
                session.backends().subscribe(any -> showBackends()),
                session.labs().subscribe(any -> showLabs()),
                session.problems().subscribe(found -> ProblemView.show(found, problems, lang())),
                session.tasks().job().subscribe(any -> showTask()),
                kinds.selectedToggleProperty().subscribe(any -> showTask()),
                name.textProperty().subscribe(any -> showTask()));
    }

    @FXML
    void initialize() {
        LabForm form = LabForm.of(
                session.scenario(),
                Integer.parseInt(settings.word(LAST_START, "0")),
                settings.quickTimers().get());
        title.setText(say(session.scenario().title()));
        beginning.getItems().setAll(form.startingPoints());
        beginning.setConverter(Labels.of(point -> say(form.label(point))));
        beginning.getSelectionModel().select(form.start());
        timers.getItems().setAll(LabForm.TIMERS);
        timers.setConverter(Labels.of(choice -> say(LabForm.label(choice))));
        timers.setValue(form.timers());
        name.setText(form.name());
    }

    @FXML
    void build() {
        page().backend().ifPresent(this::buildOn);
    }

    private void buildOn(Backend backend) {
        settings.quickTimers().set(timers.getValue().equals(Timers.QUICK));
        settings.keepWord(
                LAST_START, Integer.toString(beginning.getSelectionModel().getSelectedIndex()));
        settings.keepWord(LAST_BACKEND, backend.kind().label());
        try {
            session.build(backend, new LabName(name.getText().strip()), timers.getValue(), beginning.getValue());
        } catch (Refusal notAName) {
            session.problems().set(notAName.problems());
        }
    }

    @FXML
    void lookAgain() {
        session.refresh();
    }

    private StartPage page() {
        Optional<BackendKind> selected =
                Optional.ofNullable(kinds.getSelectedToggle()).map(toggle -> (BackendKind) toggle.getUserData());
        return StartPage.of(
                session.labs().get(),
                session.backends().get(),
                settings.word(LAST_BACKEND, ""),
                new Entered(selected, name.getText()),
                session.tasks().job().get());
    }

    private void showTask() {
        StartPage page = page();
        doing.setText(say(page.doing()));
        build.setDisable(!page.canBuild());
    }

    private void showBackends() {
        StartPage page = page();
        kinds.getToggles().clear();
        backends.getChildren()
                .setAll(page.backends().stream()
                        .map(choice -> BackendCard.of(choice, kinds, lang()))
                        .toList());
        page.preferred().ifPresent(this::select);
        showTask();
    }

    private void select(BackendKind kind) {
        kinds.getToggles().stream()
                .filter(toggle -> kind.equals(toggle.getUserData()))
                .forEach(kinds::selectToggle);
    }

    private void showLabs() {
        StartPage page = page();
        standing.setVisible(!page.labs().isEmpty());
        standing.setManaged(!page.labs().isEmpty());
        standingLabs.getChildren().setAll(page.labs().stream().map(this::row).toList());
    }

    private Node row(LabLine line) {
        Label label = new Label(say(line.label()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button take = new Button(say(StartMessages.resume()));
        take.setId("take-" + line.lab().name());
        take.getStyleClass().add("accent");
        take.setOnAction(pressed -> session.resume(line.lab()));
        Button remove = new Button(say(StartMessages.removeAsks()));
        remove.setId("remove-" + line.lab().name());
        remove.setOnAction(pressed -> askToRemove(line));
        HBox row = new HBox(10, label, space, take, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void askToRemove(LabLine line) {
        if (Confirmation.yes(
                root(), lang(), line.question(), StartMessages.removeLabDetails(), StartMessages.remove())) {
            session.remove(line.lab());
        }
    }
}
