package org.bascule.app.timeline;

import java.time.Instant;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.bascule.app.look.Debounce;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.FxmlView;
import org.bascule.app.look.Shortcuts;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.UserSettings;
import org.bascule.journal.Entry;

/** The timeline: a lane for each part of the lab, and the journal beside them. */
public final class TimelineView extends FxmlView {

    /** Changes that follow each other more closely are drawn together; an ongoing period is redrawn as often. */
    private static final Duration REDRAW_EVERY = Duration.millis(250);

    private final Map<KeyCombination, Runnable> shortcuts =
            Map.of(keys(KeyCode.PAGE_UP), this::previous, keys(KeyCode.PAGE_DOWN), this::next);
    private final LabSession session;
    private final UserSettings settings;
    private final LaneChart chart;
    private final Debounce redraw = new Debounce(REDRAW_EVERY, this::show);
    private final ListChangeListener<Entry> onEntries = change -> redraw.ask();
    private final Timeline clock = new Timeline(new KeyFrame(REDRAW_EVERY, tick -> redraw.ask()));
    private TimelinePage.Cursor cursor = TimelinePage.Cursor.NEWEST;
    private JournalList journal;

    @FXML
    private SplitPane split;

    @FXML
    private StackPane lanes;

    @FXML
    private Label empty;

    @FXML
    private Button previous;

    @FXML
    private Button next;

    @FXML
    private Label number;

    @FXML
    private Label title;

    @FXML
    private Label phases;

    @FXML
    private HBox filters;

    @FXML
    private ListView<Entry> list;

    public TimelineView(LabSession session, UserSettings settings) {
        super(settings.lang().get());
        this.session = session;
        this.settings = settings;
        this.chart = new LaneChart(lang());
        clock.setCycleCount(Animation.INDEFINITE);
        load(Fxml.TIMELINE);
        whileVisible(this::follow);
    }

    @FXML
    void initialize() {
        lanes.getChildren().add(0, chart);
        boolean presenting = settings.presenting().get();
        String divider = presenting ? "timeline-presenting" : "timeline";
        split.setDividerPositions(settings.divider(divider, presenting ? 1 : 0.64));
        split.getDividers()
                .get(0)
                .positionProperty()
                .subscribe((before, now) -> settings.keepDivider(divider, now.doubleValue()));
        journal = new JournalList(list, filters, session.entries(), lang());
    }

    @FXML
    void previous() {
        cursor = cursor.previous();
        draw();
    }

    @FXML
    void next() {
        cursor = cursor.next();
        draw();
    }

    @FXML
    void copy() {
        journal.copy();
    }

    private Subscription follow() {
        journal.shown(true);
        session.entries().addListener(onEntries);
        show();
        return Subscription.combine(
                session.snapshot().subscribe(any -> redraw.ask()),
                session.traffic().subscribe(any -> redraw.ask()),
                session.tasks().job().subscribe(any -> redraw.ask()),
                Shortcuts.of(root(), shortcuts),
                () -> session.entries().removeListener(onEntries),
                clock::stop,
                redraw::stop,
                () -> journal.shown(false));
    }

    private static KeyCombination keys(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }

    private void show() {
        draw();
        journal.scrollToEnd();
    }

    private void draw() {
        TimelinePage page =
                TimelinePage.of(session.entries(), session.history().lanes(), cursor, Instant.now(), lang());
        cursor = page.cursor();
        previous.setDisable(!cursor.hasPrevious());
        next.setDisable(!cursor.hasNext());
        empty.setVisible(page.lanes().isEmpty());
        number.setText(page.number());
        chart.show(page.lanes(), page.from(), page.until());
        setText(title, page.title());
        setText(phases, page.phases());
        if (page.ongoing()) {
            clock.play();
        } else {
            clock.stop();
        }
    }

    private static void setText(Label label, String words) {
        label.setManaged(!words.isEmpty());
        if (!words.equals(label.getText())) {
            label.setText(words);
            label.setTooltip(words.isEmpty() ? null : new Tooltip(words));
        }
    }
}
