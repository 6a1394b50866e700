package org.bascule.app.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.bascule.app.model.Position;
import org.bascule.app.model.StepRun;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.Lang;
import org.bascule.scenario.Chapter;

/** The list of chapters, the progress of each, and which one is shown. */
public final class ChaptersView implements View {

    private final LabSession session;
    private final Lang lang;
    private final Parent root;
    private final List<ChapterRow> rows = new ArrayList<>();
    /** Debounced: each command and each check of a step changes its run. */
    private final Debounce redraw = new Debounce(Duration.millis(100), this::show);

    private final MapChangeListener<Position, StepRun> runsChanged = change -> redraw.ask();
    private final Subscription subscriptions;

    @FXML
    private VBox list;

    @FXML
    private Button restart;

    @FXML
    private Button reset;

    public ChaptersView(LabSession session, UserSettings choices) {
        this.session = session;
        this.lang = choices.lang().get();
        this.root = Fxml.CHAPTERS.load(this, lang);
        fill();
        session.execution().runs().addListener(runsChanged);
        subscriptions = Subscription.combine(
                session.navigation().shown().subscribe(any -> show()),
                session.navigation().position().subscribe(any -> redraw.ask()),
                session.overview().subscribe((before, now) -> redraw.ask()),
                session.tasks().job().subscribe(any -> enable()));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        session.execution().runs().removeListener(runsChanged);
        redraw.stop();
        subscriptions.unsubscribe();
    }

    private void fill() {
        Optional<Chapter.Section> section = Optional.empty();
        for (Chapter chapter : session.navigation().scenario().chapters()) {
            if (section.filter(before -> before != chapter.section()).isPresent()) {
                list.getChildren().add(heading(chapter.section()));
            }
            section = Optional.of(chapter.section());
            ChapterRow row = new ChapterRow(session, lang, rows.size());
            rows.add(row);
            list.getChildren().add(row.root());
        }
    }

    @FXML
    void restart() {
        session.navigation().position().get().ifPresent(at -> {
            if (mayLeave()) {
                session.builder().startOver(at.chapter());
            }
        });
    }

    @FXML
    void reset() {
        if (mayLeave()) {
            session.builder().reset();
        }
    }

    private boolean mayLeave() {
        return !session.hasNodes()
                || Confirmation.yes(
                        root,
                        lang,
                        PlayMessages.startOver(),
                        PlayMessages.startOverDetails(),
                        PlayMessages.startOverButton());
    }

    private void enable() {
        restart.setDisable(
                session.tasks().busy() || session.navigation().position().get().isEmpty());
        reset.setDisable(session.tasks().busy());
    }

    private void show() {
        enable();
        rows.forEach(ChapterRow::show);
    }

    private Label heading(Chapter.Section section) {
        Label heading = new Label(PlayMessages.section(section).in(lang).toUpperCase(Locale.ROOT));
        heading.getStyleClass().addAll("heading", "chapters-beyond");
        return heading;
    }
}
