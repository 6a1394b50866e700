package org.bascule.app.play;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.bascule.app.look.Ask;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.Soon;
import org.bascule.app.look.View;
import org.bascule.app.model.Choices;
import org.bascule.app.model.LabDesk;
import org.bascule.app.model.Play;
import org.bascule.app.model.Position;
import org.bascule.app.model.StepRun;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.kordamp.ikonli.javafx.FontIcon;

/** The chapters, how far each has been played, and which is being read. */
public final class ChaptersView implements View {

    private final LabDesk desk;
    private final Play play;
    private final Lang lang;
    private final Parent root;
    /** Each command and each verdict of a step changes its run: the rows are made anew once for all of them. */
    private final Soon redraw = new Soon(Duration.millis(100), this::show);

    private final MapChangeListener<Position, StepRun> runsChanged = change -> redraw.ask();
    private final Subscription subscriptions;

    @FXML
    private VBox list;

    @FXML
    private Button restart;

    @FXML
    private Button reset;

    public ChaptersView(LabDesk desk, Choices choices) {
        this.desk = desk;
        this.play = desk.play();
        this.lang = choices.lang().get();
        this.root = Fxml.CHAPTERS.load(this, lang);
        play.runs().addListener(runsChanged);
        subscriptions = Subscription.combine(
                play.reading().subscribe(any -> show()),
                play.position().subscribe(any -> redraw.ask()),
                desk.performer().job().subscribe(any -> enable()));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        play.runs().removeListener(runsChanged);
        redraw.stop();
        subscriptions.unsubscribe();
    }

    @FXML
    void restart() {
        play.position().get().ifPresent(at -> {
            if (mayLeave()) {
                play.jump(at.chapter());
            }
        });
    }

    @FXML
    void reset() {
        if (mayLeave()) {
            play.reset();
        }
    }

    private boolean mayLeave() {
        return !desk.wouldSpoil()
                || Ask.yes(
                        root,
                        lang,
                        Text.of("Reprendre à zéro ?", "Begin anew?"),
                        Text.of(
                                "Ce qui a été joué de ce chapitre est enlevé.",
                                "What has been performed of this chapter is removed."),
                        Text.of("Reprendre", "Begin anew"));
    }

    private void enable() {
        restart.setDisable(desk.performer().busy() || play.position().get().isEmpty());
        reset.setDisable(desk.performer().busy());
    }

    private void show() {
        enable();
        List<Chapter> chapters = play.scenario().chapters();
        list.getChildren().clear();
        for (Chapter chapter : chapters) {
            int index = chapters.indexOf(chapter);
            if (chapter.isBeyondTheDocument()
                    && index > 0
                    && !chapters.get(index - 1).isBeyondTheDocument()) {
                list.getChildren().add(beyond());
            }
            list.getChildren().add(row(index, chapter));
        }
    }

    private Label beyond() {
        Label heading = new Label(
                Text.of("Au-delà du document", "Beyond the document").in(lang).toUpperCase(Locale.ROOT));
        heading.getStyleClass().addAll("heading", "chapters-beyond");
        return heading;
    }

    private Region row(int index, Chapter chapter) {
        Label number = new Label(Integer.toString(index + 1));
        number.getStyleClass().add("chapter-number");
        Label title = new Label(chapter.title().in(lang));
        title.getStyleClass().add("chapter-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        boolean possible = play.isPossible(chapter);
        Label page = new Label(chapter.isBeyondTheDocument() ? possible ? "" : "docker, lxc" : "p." + chapter.page());
        page.getStyleClass().add("chapter-page");
        VBox lines = new VBox(new HBox(icon(index), number, title, page));
        lines.getChildren().get(0).getStyleClass().add("chapter-line");
        if (here(index)) {
            ProgressBar progress =
                    new ProgressBar((double) play.held(index) / chapter.steps().size());
            progress.setMaxWidth(Double.MAX_VALUE);
            progress.getStyleClass().add(Styles.SMALL);
            lines.getChildren().add(progress);
            lines.setSpacing(6);
        }
        Button row = new Button();
        row.setGraphic(lines);
        row.setId("chapter-" + chapter.id());
        row.setAccessibleText(chapter.title().in(lang) + ", " + play.held(index) + "/"
                + chapter.steps().size());
        row.setMaxWidth(Double.MAX_VALUE);
        lines.prefWidthProperty().bind(row.widthProperty().subtract(24));
        row.getStyleClass().add("chapter");
        if (play.reading().get().chapter() == index) {
            row.getStyleClass().add("chapter-read");
        }
        row.setOnAction(pressed -> play.read(index));
        row.setDisable(!possible);
        if (possible) {
            return row;
        }
        // A disabled button is silent: what keeps it so is told by what is around it.
        StackPane around = new StackPane(row);
        Tooltip.install(
                around,
                new Tooltip(Text.of(
                                "Ce chapitre coupe des nœuds les uns des autres : le backend %s ne sait pas le faire.",
                                "This chapter cuts nodes off from each other: the %s backend cannot do that.",
                                desk.spec().backend().label())
                        .in(lang)));
        return around;
    }

    /** Told by shape as well as by colour: done, failed, where the lab stands, to come. */
    private FontIcon icon(int index) {
        boolean failed = play.runs().entrySet().stream()
                .anyMatch(run -> run.getKey().chapter() == index
                        && !run.getValue().running()
                        && !run.getValue().held());
        String literal =
                play.complete(index) ? "fth-check" : failed ? "fth-x" : here(index) ? "fth-play" : "fth-circle";
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().add(play.complete(index) ? "good" : failed ? "bad" : here(index) ? "now" : "faint");
        return icon;
    }

    private boolean here(int index) {
        return play.position().get().filter(at -> at.chapter() == index).isPresent();
    }
}
