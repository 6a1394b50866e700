package org.bascule.app.timeline;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.bascule.app.history.Bar;
import org.bascule.app.history.Lane;
import org.bascule.app.look.Copy;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.Shown;
import org.bascule.app.look.Soon;
import org.bascule.app.look.View;
import org.bascule.app.model.Choices;
import org.bascule.app.model.LabDesk;
import org.bascule.app.timeline.EntryLine.Group;
import org.bascule.journal.Entry;
import org.bascule.lab.Lang;
import org.kordamp.ikonli.javafx.FontIcon;

/** What happened: a lane for each part of the lab, and beside them the journal. */
public final class TimelineView implements View {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final Duration WHILE_IT_RUNS = Duration.millis(250);
    /** Quick enough for the eye; what changes in between is drawn together. */
    private static final Duration AT_ONCE = Duration.millis(250);

    private static final double ROOM_AFTER = 0.06;
    private static final double SHORTEST = 1000;

    private final LabDesk desk;
    private final Choices choices;
    private final Lang lang;
    private final Parent root;
    private final LaneChart chart;
    private final FilteredList<Entry> entries;
    private final Set<Group> wanted = EnumSet.allOf(Group.class);
    private final Soon redraw = new Soon(AT_ONCE, this::show);
    private final ListChangeListener<Entry> written = change -> redraw.ask();
    private final Timeline clock = new Timeline(new KeyFrame(WHILE_IT_RUNS, tick -> redraw.ask()));
    private final Subscription shown;
    private Subscription whileShown = Subscription.EMPTY;
    private int known;
    private int shownLast = -1;
    private int back;

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
    private Label title;

    @FXML
    private Label phases;

    @FXML
    private HBox filters;

    @FXML
    private ListView<Entry> list;

    public TimelineView(LabDesk desk, Choices choices) {
        this.desk = desk;
        this.choices = choices;
        this.lang = choices.lang().get();
        this.chart = new LaneChart(lang);
        this.entries = new FilteredList<>(desk.entries());
        clock.setCycleCount(Animation.INDEFINITE);
        this.root = Fxml.TIMELINE.load(this, lang);
        this.shown = Shown.of(root).subscribe(this::shown);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        shown.unsubscribe();
        shown(false);
    }

    @FXML
    void initialize() {
        lanes.getChildren().add(0, chart);
        split.setDividerPositions(choices.divider("timeline", 0.64));
        split.getDividers()
                .get(0)
                .positionProperty()
                .subscribe((before, now) -> choices.keepDivider("timeline", now.doubleValue()));
        list.setCellFactory(any -> new EntryCell(lang));
        list.heightProperty().subscribe((before, now) -> {
            shownLast = -1;
            redraw.ask();
        });
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (COPY.match(key)) {
                copy();
                key.consume();
            }
        });
        Stream.of(Group.values()).map(this::filter).forEach(filters.getChildren()::add);
    }

    @FXML
    void earlier() {
        back++;
        draw();
    }

    @FXML
    void later() {
        back--;
        draw();
    }

    @FXML
    void copy() {
        List<Entry> chosen = List.copyOf(list.getSelectionModel().getSelectedItems());
        if (!chosen.isEmpty()) {
            Copy.text(chosen.stream()
                    .map(entry -> EntryLine.of(entry, lang).copied())
                    .collect(Collectors.joining("\n")));
        }
    }

    private ToggleButton filter(Group group) {
        ToggleButton button = new ToggleButton();
        button.setGraphic(new FontIcon(group.icon()));
        button.setAccessibleText(group.label().in(lang));
        button.setTooltip(new Tooltip(group.label().in(lang)));
        button.getStyleClass().addAll("button-icon", "small");
        button.setSelected(true);
        button.selectedProperty().subscribe((before, now) -> {
            if (now) {
                wanted.add(group);
            } else {
                wanted.remove(group);
            }
            entries.setPredicate(entry -> wanted.contains(EntryLine.group(entry)));
            toTheEnd();
        });
        return button;
    }

    /** What cannot be seen is not drawn. */
    private void shown(boolean now) {
        whileShown.unsubscribe();
        whileShown = Subscription.EMPTY;
        desk.entries().removeListener(written);
        clock.stop();
        redraw.stop();
        list.setItems(now ? entries : FXCollections.observableArrayList());
        if (now) {
            desk.entries().addListener(written);
            show();
            whileShown = Subscription.combine(
                    desk.snapshot().subscribe(any -> redraw.ask()),
                    desk.traffic().subscribe(any -> redraw.ask()),
                    desk.performer().job().subscribe(any -> redraw.ask()));
        }
    }

    private void show() {
        draw();
        toTheEnd();
    }

    /**
     * Beyond the last line: the end of that one is then the end of the list. How high the lines there are is known once
     * they are laid out.
     */
    private void toTheEnd() {
        int lines = list.getItems().size();
        if (lines != shownLast) {
            shownLast = lines;
            list.scrollTo(lines);
            list.layout();
            list.scrollTo(lines);
        }
    }

    private void draw() {
        List<Span> spans = Span.of(desk.entries());
        if (spans.size() > known) {
            back = 0;
        }
        known = spans.size();
        back = Math.min(back, Math.max(0, known - 1));
        Optional<Span> span = spans.isEmpty() ? Optional.empty() : Optional.of(spans.get(known - 1 - back));
        earlier.setDisable(back + 1 >= known);
        later.setDisable(back == 0);
        List<Lane> seen = desk.history().lanes();
        nothing.setVisible(seen.isEmpty());
        Instant now = Instant.now();
        Instant from = span.map(Span::from).orElseGet(() -> first(seen, now));
        Instant limit = back == 0 ? now : spans.get(known - back).from();
        Instant until = end(span, from, seen, limit);
        chart.show(seen, from, until);
        if (back == 0 && !until.isBefore(now)) {
            clock.play();
        } else {
            clock.stop();
        }
        title.setText(span.map(done -> done.title().in(lang)).orElse(""));
        String measured = Phase.between(from, limit, seen).stream()
                .map(phase -> phase.words(lang))
                .collect(Collectors.joining("  ·  "));
        if (!measured.equals(phases.getText())) {
            phases.setText(measured);
            phases.setTooltip(measured.isEmpty() ? null : new Tooltip(measured));
        }
    }

    /** To what changed last, and a little farther, when it is over; to the limit while it goes on. */
    private static Instant end(Optional<Span> span, Instant from, List<Lane> seen, Instant limit) {
        if (span.isPresent() && span.get().to().isEmpty()) {
            return limit;
        }
        Instant over = later(span.flatMap(Span::to).orElse(from), last(seen, from, limit));
        double lasted =
                Math.max(SHORTEST, java.time.Duration.between(from, over).toMillis() * (1 + ROOM_AFTER));
        Instant wanted = from.plusMillis((long) lasted);
        return wanted.isAfter(limit) ? limit : wanted;
    }

    private static Instant first(List<Lane> seen, Instant now) {
        return seen.stream()
                .flatMap(lane -> lane.bars().stream())
                .map(Bar::from)
                .min(Instant::compareTo)
                .orElse(now);
    }

    private static Instant last(List<Lane> seen, Instant otherwise, Instant limit) {
        return seen.stream()
                .flatMap(lane -> lane.bars().stream())
                .map(bar -> bar.to().orElse(bar.from()))
                .filter(change -> !change.isAfter(limit))
                .max(Instant::compareTo)
                .orElse(otherwise);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
