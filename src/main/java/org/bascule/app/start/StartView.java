package org.bascule.app.start;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.bascule.app.look.Confirmation;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.ProblemView;
import org.bascule.app.look.View;
import org.bascule.app.model.BackendStatus;
import org.bascule.app.model.ExistingLab;
import org.bascule.app.model.Session;
import org.bascule.app.model.StartingPoint;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.LabName;
import org.bascule.lab.Lang;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.Chapter;
import org.kordamp.ikonli.javafx.FontIcon;

/** The start page: the backends of this machine, the existing labs, and the button that builds one. */
public final class StartView implements View {

    private final Session session;
    private final UserSettings choices;
    private final Lang lang;
    private final Parent root;
    private final ToggleGroup kinds = new ToggleGroup();
    private final Subscription subscriptions;

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

    public StartView(Session session, UserSettings choices) {
        this.session = session;
        this.choices = choices;
        this.lang = choices.lang().get();
        this.root = Fxml.START.load(this, lang);
        this.subscriptions = Subscription.combine(
                session.backends().subscribe(this::showGrounds),
                session.labs().subscribe(this::showLabs),
                session.problems().subscribe(found -> ProblemView.show(found, problems, lang)),
                session.tasks().job().subscribe(job -> {
                    doing.setText(job.map(now -> now.what().in(lang) + "…").orElse(""));
                    enable();
                }),
                kinds.selectedToggleProperty().subscribe(chosen -> enable()),
                name.textProperty().subscribe(typed -> enable()));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }

    @FXML
    void initialize() {
        title.setText(session.scenario().title().in(lang));
        beginning.getItems().add(new StartingPoint.Complete());
        for (int chapter = 0; chapter < session.scenario().chapters().size(); chapter++) {
            beginning.getItems().add(new StartingPoint.AtChapter(chapter));
        }
        beginning.setConverter(shown(this::words));
        beginning.getSelectionModel().select(remembered());
        timers.getItems().setAll(Timers.DOCUMENTED, Timers.QUICK);
        timers.setConverter(shown(this::words));
        timers.setValue(choices.quickTimers().get() ? Timers.QUICK : Timers.DOCUMENTED);
        name.setText(session.scenario().id());
    }

    private int remembered() {
        int index = Integer.parseInt(choices.word("beginning", "0"));
        return index < beginning.getItems().size() ? index : 0;
    }

    @FXML
    void build() {
        ground().flatMap(BackendStatus::backend).ifPresent(backend -> {
            choices.quickTimers().set(timers.getValue().equals(Timers.QUICK));
            choices.keepWord(
                    "beginning", Integer.toString(beginning.getSelectionModel().getSelectedIndex()));
            choices.keepWord("backend", backend.kind().label());
            try {
                session.build(backend, new LabName(name.getText().strip()), timers.getValue(), beginning.getValue());
            } catch (Refusal notAName) {
                session.problems().set(notAName.problems());
            }
        });
    }

    @FXML
    void lookAgain() {
        session.refresh();
    }

    private Optional<BackendStatus> ground() {
        return Optional.ofNullable(kinds.getSelectedToggle()).map(toggle -> (BackendStatus) toggle.getUserData());
    }

    private void enable() {
        build.setDisable(session.tasks().busy()
                || ground().filter(BackendStatus::available).isEmpty()
                || name.getText().isBlank());
    }

    private void showGrounds(List<BackendStatus> grounds) {
        kinds.getToggles().clear();
        boolean another = grounds.stream().anyMatch(BackendStatus::available);
        backends.getChildren()
                .setAll(grounds.stream().map(ground -> card(ground, another)).toList());
        String wanted = choices.word("backend", "");
        kinds.getToggles().stream()
                .filter(toggle -> ((BackendStatus) toggle.getUserData()).available())
                .sorted(Comparator.comparing(toggle ->
                        !((BackendStatus) toggle.getUserData()).kind().label().equals(wanted)))
                .findFirst()
                .ifPresent(kinds::selectToggle);
        enable();
    }

    /** @param calm whether another backend is available: the problems of this one are then shown without alarm */
    private Node card(BackendStatus ground, boolean calm) {
        RadioButton kind = new RadioButton(ground.kind().label());
        kind.setId("backend-" + ground.kind().label());
        kind.setToggleGroup(kinds);
        kind.setUserData(ground);
        kind.setDisable(ground.backend().isEmpty());
        kind.getStyleClass().add("backend-name");
        Label made = new Label(
                ground.backend().map(found -> found.description().in(lang)).orElse(""));
        made.getStyleClass().add("faint");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label state = new Label(
                (ground.available() ? StartMessages.usable() : StartMessages.notUsable()).in(lang),
                new FontIcon(ground.available() ? "fth-check-circle" : "fth-slash"));
        state.getStyleClass().add(ground.available() ? "good" : "faint");
        HBox line = new HBox(10, kind, made, space, state);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(6, line);
        card.getStyleClass().add("backend");
        for (Problem problem : ground.problems()) {
            card.getChildren()
                    .add(calm || ground.backend().isEmpty() ? quiet(problem, calm) : ProblemView.of(problem, lang));
        }
        return card;
    }

    /** Does not select a backend that is not available in place of another. */
    private Label quiet(Problem problem, boolean another) {
        String what = problem.what().in(lang);
        return wrapped(another ? what + " " + problem.remedy().in(lang) : what);
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("faint");
        return label;
    }

    private void showLabs(List<ExistingLab> labs) {
        standing.setVisible(!labs.isEmpty());
        standing.setManaged(!labs.isEmpty());
        standingLabs.getChildren().setAll(labs.stream().map(this::row).toList());
    }

    private Node row(ExistingLab lab) {
        Label label = new Label(lab.name() + " · " + lab.backend().kind().label());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button take = new Button(StartMessages.resume().in(lang));
        take.setId("take-" + lab.name());
        take.getStyleClass().add("accent");
        take.setOnAction(pressed -> session.resume(lab));
        Button remove = new Button(StartMessages.removeAsks().in(lang));
        remove.setId("remove-" + lab.name());
        remove.setOnAction(pressed -> {
            if (Confirmation.yes(
                    root,
                    lang,
                    StartMessages.removeLab(lab.name()),
                    StartMessages.removeLabDetails(),
                    StartMessages.remove())) {
                session.remove(lab);
            }
        });
        HBox row = new HBox(10, label, space, take, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Text words(StartingPoint chosen) {
        if (chosen instanceof StartingPoint.AtChapter at) {
            Chapter chapter = session.scenario().chapters().get(at.chapter());
            return StartMessages.chapter(at.chapter() + 1, chapter.title());
        }
        return StartMessages.completeLab();
    }

    private Text words(Timers chosen) {
        return chosen.equals(Timers.QUICK)
                ? StartMessages.shortenedTimers(chosen.ttl(), chosen.loopWait())
                : StartMessages.documentTimers(chosen.ttl(), chosen.loopWait());
    }

    private <T> StringConverter<T> shown(Function<T, Text> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value).in(lang);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("nobody types here");
            }
        };
    }
}
