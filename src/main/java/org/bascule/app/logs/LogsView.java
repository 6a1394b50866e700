package org.bascule.app.logs;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.bascule.app.look.Copy;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.FxmlView;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.UserSettings;

/** The logs of the services of one node, or of all nodes merged, as they are written. */
public final class LogsView extends FxmlView {

    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final List<Source> sources;
    private final boolean several;
    private final LogLines lines = new LogLines();
    private final LogReader reader;
    private LastLine lastLine;

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
    public LogsView(LabSession session, UserSettings settings, Optional<String> node) {
        super(settings.lang().get());
        List<Tail> tails = Tail.of(session.lab(), session.spec().topology(), node);
        this.sources = tails.stream().map(Tail::source).toList();
        this.several = sources.size() > 1;
        this.reader = new LogReader(tails, Platform::runLater, this::came);
        load(Fxml.LOGS);
        root().addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (FIND.match(key)) {
                find.requestFocus();
                find.selectAll();
                key.consume();
            }
        });
        whileVisible(this::read);
        whileOpen(lastLine::stop);
    }

    private Subscription read() {
        reader.on(true);
        return reader::close;
    }

    @FXML
    void initialize() {
        lastLine = new LastLine(list, follow, lines);
        whose.getItems().setAll(SourceChoice.of(sources, lang()));
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
        list.setPlaceholder(new Label(say(LogsMessages.noLines())));
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (COPY.match(key)) {
                copy();
                key.consume();
            }
        });
        pause.selectedProperty().subscribe((before, now) -> {
            lines.hold(now);
            tellMissed();
            lastLine.show();
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
        lastLine.show();
    }

    private void choose() {
        Predicate<Source> wanted = whose.getValue().includes();
        String words = filter.getText().strip();
        lines.shown().setPredicate(line -> wanted.test(line.source()) && line.holds(words));
        search();
        lastLine.show();
    }

    private void search() {
        list.refresh();
        found.setText(say(LogSearch.count(lines.shown(), find.getText())));
    }

    /** Selects the next or previous line with the searched word. */
    private void step(int direction) {
        LogSearch.next(lines.shown(), find.getText(), list.getSelectionModel().getSelectedIndex(), direction)
                .ifPresent(at -> {
                    lastLine.leave();
                    list.getSelectionModel().clearAndSelect(at);
                    list.scrollTo(Math.max(0, at - 2));
                });
    }

    private void tellMissed() {
        pause.setText(say(lines.held() ? LogsMessages.resume(lines.missed()) : LogsMessages.pause()));
    }
}
