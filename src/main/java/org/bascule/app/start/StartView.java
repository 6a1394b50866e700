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
import org.bascule.app.look.Ask;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.ProblemView;
import org.bascule.app.look.View;
import org.bascule.app.model.Choices;
import org.bascule.app.model.Desk;
import org.bascule.app.model.Desk.Beginning;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.Lang;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.Chapter;
import org.kordamp.ikonli.javafx.FontIcon;

/** The first minute: what this machine can build with, the labs that stand already, and one button that builds. */
public final class StartView implements View {

    private final Desk desk;
    private final Choices choices;
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
    private ComboBox<Beginning> beginning;

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

    public StartView(Desk desk, Choices choices) {
        this.desk = desk;
        this.choices = choices;
        this.lang = choices.lang().get();
        this.root = Fxml.START.load(this, lang);
        this.subscriptions = Subscription.combine(
                desk.grounds().subscribe(this::showGrounds),
                desk.labs().subscribe(this::showLabs),
                desk.problems().subscribe(found -> ProblemView.show(found, problems, lang)),
                desk.performer().job().subscribe(job -> {
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
        title.setText(desk.scenario().title().in(lang));
        beginning.getItems().add(new Beginning.Whole());
        for (int chapter = 0; chapter < desk.scenario().chapters().size(); chapter++) {
            beginning.getItems().add(new Beginning.AtChapter(chapter));
        }
        beginning.setConverter(shown(this::words));
        beginning.getSelectionModel().select(remembered());
        timers.getItems().setAll(Timers.DOCUMENTED, Timers.QUICK);
        timers.setConverter(shown(this::words));
        timers.setValue(choices.quickTimers().get() ? Timers.QUICK : Timers.DOCUMENTED);
        name.setText(desk.scenario().id());
    }

    private int remembered() {
        int index = Integer.parseInt(choices.word("beginning", "0"));
        return index < beginning.getItems().size() ? index : 0;
    }

    @FXML
    void build() {
        ground().flatMap(Desk.Ground::backend).ifPresent(backend -> {
            choices.quickTimers().set(timers.getValue().equals(Timers.QUICK));
            choices.keepWord(
                    "beginning", Integer.toString(beginning.getSelectionModel().getSelectedIndex()));
            choices.keepWord("backend", backend.kind().label());
            try {
                desk.build(backend, new LabName(name.getText().strip()), timers.getValue(), beginning.getValue());
            } catch (Refusal notAName) {
                desk.problems().set(notAName.problems());
            }
        });
    }

    @FXML
    void lookAgain() {
        desk.look();
    }

    private Optional<Desk.Ground> ground() {
        return Optional.ofNullable(kinds.getSelectedToggle()).map(toggle -> (Desk.Ground) toggle.getUserData());
    }

    private void enable() {
        build.setDisable(desk.performer().busy()
                || ground().filter(Desk.Ground::usable).isEmpty()
                || name.getText().isBlank());
    }

    private void showGrounds(List<Desk.Ground> grounds) {
        kinds.getToggles().clear();
        boolean another = grounds.stream().anyMatch(Desk.Ground::usable);
        backends.getChildren()
                .setAll(grounds.stream().map(ground -> card(ground, another)).toList());
        String wanted = choices.word("backend", BackendKind.LOCAL.label());
        kinds.getToggles().stream()
                .filter(toggle -> ((Desk.Ground) toggle.getUserData()).usable())
                .sorted(Comparator.comparing(toggle ->
                        !((Desk.Ground) toggle.getUserData()).kind().label().equals(wanted)))
                .findFirst()
                .ifPresent(kinds::selectToggle);
        enable();
    }

    /** @param calm whether another can be used: what this one lacks is then worth a word, and no alarm */
    private Node card(Desk.Ground ground, boolean calm) {
        RadioButton kind = new RadioButton(ground.kind().label());
        kind.setId("backend-" + ground.kind().label());
        kind.setToggleGroup(kinds);
        kind.setUserData(ground);
        kind.setDisable(ground.backend().isEmpty());
        kind.getStyleClass().add("backend-name");
        Label made = new Label(madeOf(ground.kind()).in(lang));
        made.getStyleClass().add("faint");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label state = new Label(
                (ground.usable() ? Text.of("utilisable", "usable") : Text.of("inutilisable", "not usable")).in(lang),
                new FontIcon(ground.usable() ? "fth-check-circle" : "fth-slash"));
        state.getStyleClass().add(ground.usable() ? "good" : "faint");
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

    /** That a kind is missing is no reason to take another one that cannot be used either. */
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

    private static Text madeOf(BackendKind kind) {
        return switch (kind) {
            case LOCAL ->
                Text.of(
                        "de vrais serveurs, des processus de cette machine",
                        "real servers, as processes of this machine");
            case DOCKER -> Text.of("des conteneurs Docker", "Docker containers");
            case LXC -> Text.of("des conteneurs LXC, comme le document", "LXC containers, as in the document");
        };
    }

    private void showLabs(List<Desk.Standing> labs) {
        standing.setVisible(!labs.isEmpty());
        standing.setManaged(!labs.isEmpty());
        standingLabs.getChildren().setAll(labs.stream().map(this::row).toList());
    }

    private Node row(Desk.Standing lab) {
        Label label = new Label(lab.name() + " · " + lab.backend().kind().label());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button take = new Button(Text.of("Reprendre", "Take up").in(lang));
        take.setId("take-" + lab.name());
        take.getStyleClass().add("accent");
        take.setOnAction(pressed -> desk.take(lab));
        Button remove = new Button(Text.of("Enlever…", "Remove…").in(lang));
        remove.setId("remove-" + lab.name());
        remove.setOnAction(pressed -> {
            if (Ask.yes(
                    root,
                    lang,
                    Text.of("Enlever le laboratoire %s ?", "Remove the lab %s?", lab.name()),
                    Text.of(
                            "Ses serveurs sont arrêtés et ses fichiers effacés. Rien d'autre n'est touché.",
                            "Its servers are stopped and its files removed. Nothing else is touched."),
                    Text.of("Enlever", "Remove"))) {
                desk.remove(lab);
            }
        });
        HBox row = new HBox(10, label, space, take, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Text words(Beginning chosen) {
        if (chosen instanceof Beginning.AtChapter at) {
            Chapter chapter = desk.scenario().chapters().get(at.chapter());
            return new Text(
                    "Chapitre " + (at.chapter() + 1) + " : " + chapter.title().fr(),
                    "Chapter " + (at.chapter() + 1) + ": " + chapter.title().en());
        }
        return Text.of("Tout le laboratoire, construit et vérifié", "The whole lab, built and verified");
    }

    private Text words(Timers chosen) {
        return chosen.equals(Timers.QUICK)
                ? Text.of(
                        "raccourcies : ttl %d, loop_wait %d",
                        "shortened: ttl %d, loop_wait %d", chosen.ttl(), chosen.loopWait())
                : Text.of(
                        "celles du document : ttl %d, loop_wait %d",
                        "the document's: ttl %d, loop_wait %d", chosen.ttl(), chosen.loopWait());
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
