package org.bascule.app.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.bascule.app.look.Confirmation;
import org.bascule.app.look.Debounce;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.View;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.Play;
import org.bascule.app.model.Position;
import org.bascule.app.model.StepRun;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.Lang;
import org.bascule.scenario.Chapter;

/** The chapters, how far each has been played, and which is being read. */
public final class ChaptersView implements View {

    private final LabSession desk;
    private final Play play;
    private final Lang lang;
    private final Parent root;
    private final List<ChapterRow> rows = new ArrayList<>();
    /** Each command and each verdict of a step changes its run: the rows are shown once for all of them. */
    private final Debounce redraw = new Debounce(Duration.millis(100), this::show);

    private final MapChangeListener<Position, StepRun> runsChanged = change -> redraw.ask();
    private final Subscription subscriptions;

    @FXML
    private VBox list;

    @FXML
    private Button restart;

    @FXML
    private Button reset;

    public ChaptersView(LabSession desk, UserSettings choices) {
        this.desk = desk;
        this.play = desk.play();
        this.lang = choices.lang().get();
        this.root = Fxml.CHAPTERS.load(this, lang);
        fill();
        play.runs().addListener(runsChanged);
        subscriptions = Subscription.combine(
                play.reading().subscribe(any -> show()),
                play.position().subscribe(any -> redraw.ask()),
                desk.overview().subscribe((before, now) -> redraw.ask()),
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

    private void fill() {
        boolean beyond = false;
        for (Chapter chapter : play.scenario().chapters()) {
            if (chapter.isBeyondTheDocument() && !beyond && !rows.isEmpty()) {
                list.getChildren().add(beyond());
            }
            beyond = chapter.isBeyondTheDocument();
            ChapterRow row = new ChapterRow(desk, lang, rows.size());
            rows.add(row);
            list.getChildren().add(row.root());
        }
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
        return !desk.hasNodes()
                || Confirmation.yes(
                        root,
                        lang,
                        PlayMessages.startOver(),
                        PlayMessages.startOverDetails(),
                        PlayMessages.startOverButton());
    }

    private void enable() {
        restart.setDisable(desk.performer().busy() || play.position().get().isEmpty());
        reset.setDisable(desk.performer().busy());
    }

    private void show() {
        enable();
        rows.forEach(ChapterRow::show);
    }

    private Label beyond() {
        Label heading = new Label(PlayMessages.beyondDocument().in(lang).toUpperCase(Locale.ROOT));
        heading.getStyleClass().addAll("heading", "chapters-beyond");
        return heading;
    }
}
