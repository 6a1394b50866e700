package org.bascule.app.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.bascule.app.look.Copy;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.View;
import org.bascule.app.look.Visibility;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;

/** The logs of the services of one node, or of all nodes merged, as they are written. */
public final class LogsView implements View {

    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final Duration SETTLED_AFTER = Duration.millis(120);

    private final Lang lang;
    private final boolean several;
    private final List<Source> sources;
    private final LogLines lines = new LogLines();
    private final LogReader reader;
    private final Parent root;
    private final Subscription shown;
    /** Scrolls again once the list has its scroll bars, which would cover the last line. */
    private final PauseTransition settle = new PauseTransition(SETTLED_AFTER);

    @FXML
    private ComboBox<SourceChoice> whose;

    @FXML
    private TextField filter;

    @FXML
    private TextField find;

    @FXML
    private Label found;

    @FXML
    private ToggleButton follow;

    @FXML
    private ToggleButton pause;

    @FXML
    private ListView<LogLine> list;

    /** @param node the node to show; without one, all of them */
    public LogsView(LabSession session, UserSettings choices, Optional<String> node) {
        this.lang = choices.lang().get();
        List<Tail> tails = new ArrayList<>();
        this.sources = new ArrayList<>();
        session.spec().topology().nodes().stream()
                .filter(any -> node.filter(name -> !name.equals(any.name())).isEmpty())
                .forEach(any -> any.services().stream().sorted().forEach(service -> {
                    tails.add(new Tail(session.lab(), any, service));
                    sources.add(new Source(any.name(), service));
                }));
        this.several = sources.size() > 1;
        this.root = Fxml.LOGS.load(this, lang);
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (FIND.match(key)) {
                find.requestFocus();
                find.selectAll();
                key.consume();
            }
        });
        this.reader = new LogReader(tails, Platform::runLater, this::came);
        this.shown = Visibility.of(root).subscribe(reader::on);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        shown.unsubscribe();
        settle.stop();
        reader.close();
    }

    @FXML
    void initialize() {
        whose.getItems().setAll(SourceChoice.of(sources, lang));
        whose.getSelectionModel().selectFirst();
        whose.setVisible(several);
        whose.setManaged(several);
        whose.valueProperty().subscribe((before, now) -> choose());
        filter.textProperty().subscribe((before, now) -> choose());
        find.textProperty().subscribe((before, now) -> search());
        find.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                step(key.isShiftDown() ? -1 : 1);
                key.consume();
            }
        });
        list.setItems(lines.shown());
        list.setCellFactory(any -> new LogCell(several, find::getText));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setPlaceholder(new Label(LogsMessages.noLines().in(lang)));
        list.addEventFilter(ScrollEvent.SCROLL, scroll -> {
            if (scroll.getDeltaY() > 0) {
                follow.setSelected(false);
            }
        });
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            if (inAScrollBar(press)) {
                follow.setSelected(false);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        settle.setOnFinished(settled -> list.scrollTo(lines.shown().size() - 1));
        follow.selectedProperty().subscribe((before, now) -> toTheEnd());
        pause.selectedProperty().subscribe((before, now) -> {
            lines.hold(now);
            tellMissed();
            toTheEnd();
        });
    }

    @FXML
    void next() {
        step(1);
    }

    @FXML
    void previous() {
        step(-1);
    }

    @FXML
    void copy() {
        List<LogLine> chosen = List.copyOf(list.getSelectionModel().getSelectedItems());
        if (!chosen.isEmpty()) {
            Copy.text(chosen.stream()
                    .map(line -> several ? line.source().label() + "  " + line.text() : line.text())
                    .collect(Collectors.joining("\n")));
        }
    }

    private void came(List<LogLine> more) {
        lines.add(more);
        tellMissed();
        toTheEnd();
    }

    private void choose() {
        Predicate<Source> wanted = whose.getValue().includes();
        String words = filter.getText().strip();
        lines.shown().setPredicate(line -> wanted.test(line.source()) && line.holds(words));
        search();
        toTheEnd();
    }

    private void search() {
        list.refresh();
        String word = find.getText();
        long count = word.isEmpty()
                ? 0
                : lines.shown().stream().filter(line -> line.holds(word)).count();
        Text shown = count == 1 ? LogsMessages.oneLine() : LogsMessages.lines(count);
        found.setText(word.isEmpty() ? "" : shown.in(lang));
    }

    /** Selects the next or previous line with the searched word, going round at the end. */
    private void step(int direction) {
        String word = find.getText();
        int size = lines.shown().size();
        int from = list.getSelectionModel().getSelectedIndex();
        int start = from >= 0 ? from : direction > 0 ? -1 : size;
        for (int i = 1; i <= size && !word.isEmpty(); i++) {
            int at = Math.floorMod(start + direction * i, size);
            if (lines.shown().get(at).holds(word)) {
                follow.setSelected(false);
                list.getSelectionModel().clearAndSelect(at);
                list.scrollTo(Math.max(0, at - 2));
                return;
            }
        }
    }

    private void listKey(KeyEvent key) {
        if (COPY.match(key)) {
            copy();
            key.consume();
        } else if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.PAGE_UP || key.getCode() == KeyCode.HOME) {
            follow.setSelected(false);
        } else if (key.getCode() == KeyCode.END) {
            follow.setSelected(true);
        }
    }

    private void tellMissed() {
        pause.setText(
                lines.held()
                        ? LogsMessages.resume(lines.missed()).in(lang)
                        : LogsMessages.pause().in(lang));
    }

    private void toTheEnd() {
        if (follow.isSelected() && !lines.held()) {
            list.scrollTo(lines.shown().size() - 1);
            settle.playFromStart();
        }
    }

    private static boolean inAScrollBar(MouseEvent press) {
        for (Node at = (Node) press.getTarget(); at != null; at = at.getParent()) {
            if (at instanceof ScrollBar) {
                return true;
            }
        }
        return false;
    }
}
