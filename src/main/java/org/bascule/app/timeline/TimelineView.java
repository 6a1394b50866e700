package org.bascule.app.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.bascule.app.history.Lane;
import org.bascule.app.look.Debounce;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.FxmlView;
import org.bascule.app.look.Shortcuts;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.UserSettings;
import org.bascule.journal.Entry;
import org.bascule.lab.Text;

/** What happened: a lane for each part of the lab, and beside them the journal. */
public final class TimelineView extends FxmlView {

    private static final Duration WHILE_IT_RUNS = Duration.millis(250);
    /** Quick enough for the eye; what changes in between is drawn together. */
    private static final Duration AT_ONCE = Duration.millis(250);

    private final Map<KeyCombination, Runnable> shortcuts =
            Map.of(keys(KeyCode.PAGE_UP), this::earlier, keys(KeyCode.PAGE_DOWN), this::later);
    private final LabSession desk;
    private final UserSettings choices;
    private final LaneChart chart;
    private final Debounce redraw = new Debounce(AT_ONCE, this::show);
    private final ListChangeListener<Entry> written = change -> redraw.ask();
    private final Timeline clock = new Timeline(new KeyFrame(WHILE_IT_RUNS, tick -> redraw.ask()));
    private int known;
    private int back;
    private JournalList journal;

    @FXML
    private SplitPane split;

    @FXML
    private StackPane lanes;

    @FXML
    private Label nothing;

    @FXML
    private Button earlier;

    @FXML
    private Button later;

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

    public TimelineView(LabSession desk, UserSettings choices) {
        super(choices.lang().get());
        this.desk = desk;
        this.choices = choices;
        this.chart = new LaneChart(lang());
        clock.setCycleCount(Animation.INDEFINITE);
        load(Fxml.TIMELINE);
        whileVisible(this::follow);
    }

    @FXML
    void initialize() {
        lanes.getChildren().add(0, chart);
        boolean presenting = choices.presenting().get();
        String divider = presenting ? "timeline-presenting" : "timeline";
        split.setDividerPositions(choices.divider(divider, presenting ? 1 : 0.64));
        split.getDividers()
                .get(0)
                .positionProperty()
                .subscribe((before, now) -> choices.keepDivider(divider, now.doubleValue()));
        journal = new JournalList(list, filters, desk.entries(), lang());
    }

    @FXML
    void earlier() {
        back = Math.min(back + 1, Math.max(0, known - 1));
        draw();
    }

    @FXML
    void later() {
        back = Math.max(0, back - 1);
        draw();
    }

    @FXML
    void copy() {
        journal.copy();
    }

    /** What cannot be seen is not drawn, and has no keys. */
    private Subscription follow() {
        journal.shown(true);
        desk.entries().addListener(written);
        show();
        return Subscription.combine(
                desk.snapshot().subscribe(any -> redraw.ask()),
                desk.traffic().subscribe(any -> redraw.ask()),
                desk.tasks().job().subscribe(any -> redraw.ask()),
                Shortcuts.of(root(), shortcuts),
                () -> desk.entries().removeListener(written),
                clock::stop,
                redraw::stop,
                () -> journal.shown(false));
    }

    private static KeyCombination keys(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }

    private void show() {
        draw();
        journal.toTheEnd();
    }

    private void draw() {
        List<Lane> seen = desk.history().lanes();
        Instant now = Instant.now();
        List<Page> pages = Page.of(Span.of(desk.entries()), changes(seen), now);
        turnTo(pages);
        earlier.setDisable(back + 1 >= pages.size());
        later.setDisable(back == 0);
        nothing.setVisible(seen.isEmpty());
        Optional<Page> page = pages.isEmpty() ? Optional.empty() : Optional.of(pages.get(pages.size() - 1 - back));
        number.setText(pages.size() < 2 ? "" : pages.size() - back + "/" + pages.size());
        chart.show(seen, page.map(Page::from).orElse(now), page.map(Page::until).orElse(now));
        if (back == 0 && page.filter(shown -> shown.until().isBefore(now)).isEmpty()) {
            clock.play();
        } else {
            clock.stop();
        }
        tell(title, page.map(shown -> say(titleOf(shown))).orElse(""));
        tell(
                phases,
                page.stream()
                        .flatMap(shown -> Phase.between(shown.from(), shown.limit(), seen).stream())
                        .map(phase -> phase.words(lang()))
                        .collect(Collectors.joining("  ·  ")));
    }

    /** What is done now is turned to; what changes by itself leaves the reader at the page being read. */
    private void turnTo(List<Page> pages) {
        int more = pages.size() - known;
        if (more > 0) {
            boolean doneNow = pages.subList(known, pages.size()).stream().anyMatch(page -> !page.byItself());
            back = back == 0 || doneNow ? 0 : back + more;
        }
        known = pages.size();
        back = Math.max(0, Math.min(back, known - 1));
    }

    private static Text titleOf(Page page) {
        return page.title().orElse(TimelineMessages.spontaneousChanges());
    }

    private static void tell(Label label, String words) {
        label.setManaged(!words.isEmpty());
        if (!words.equals(label.getText())) {
            label.setText(words);
            label.setTooltip(words.isEmpty() ? null : new Tooltip(words));
        }
    }

    private static List<Instant> changes(List<Lane> seen) {
        return seen.stream()
                .flatMap(lane -> lane.bars().stream())
                .flatMap(bar -> Stream.concat(Stream.of(bar.from()), bar.to().stream()))
                .toList();
    }
}
