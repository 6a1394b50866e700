package org.bascule.app.terminal;

import com.techsenger.jeditermfx.ui.SearchComponent;
import com.techsenger.jeditermfx.ui.SearchComponentListener;
import com.techsenger.jeditermfx.ui.SubstringFinder.FindResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds words in what a terminal has shown. Enter for the next, Shift+Enter for the previous one, Escape to close. */
final class FindBar implements SearchComponent {

    private final Lang lang;
    private final TextField words = new TextField();
    private final Label count = new Label();
    private final HBox bar;
    private final List<SearchComponentListener> listeners = new ArrayList<>();

    FindBar(Lang lang) {
        this.lang = lang;
        words.setPromptText(TerminalMessages.find().in(lang));
        words.textProperty().subscribe((before, now) -> tell(listener -> listener.searchSettingsChanged(now, true)));
        words.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                tell(
                        key.isShiftDown()
                                ? SearchComponentListener::selectPrevFindResult
                                : SearchComponentListener::selectNextFindResult);
                key.consume();
            } else if (key.getCode() == KeyCode.ESCAPE) {
                tell(SearchComponentListener::hideSearchComponent);
                key.consume();
            }
        });
        count.getStyleClass().add("faint");
        bar = new HBox(
                words,
                button(
                        "fth-chevron-up",
                        TerminalMessages.findPrevious(),
                        SearchComponentListener::selectPrevFindResult),
                button("fth-chevron-down", TerminalMessages.findNext(), SearchComponentListener::selectNextFindResult),
                count);
        bar.getStyleClass().add("terminal-find");
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Platform.runLater(words::requestFocus);
    }

    private Button button(String icon, Text name, Consumer<SearchComponentListener> action) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "small", "flat");
        button.setAccessibleText(name.in(lang));
        button.setTooltip(new Tooltip(name.in(lang)));
        button.setOnAction(pressed -> tell(action));
        return button;
    }

    private void tell(Consumer<SearchComponentListener> what) {
        List.copyOf(listeners).forEach(what);
    }

    @Override
    public Pane getPane() {
        return bar;
    }

    @Override
    public void addListener(SearchComponentListener listener) {
        listeners.add(listener);
    }

    @Override
    public void addKeyPressedListener(EventHandler<KeyEvent> listener) {
        words.addEventHandler(KeyEvent.KEY_PRESSED, listener);
    }

    @Override
    public void onResultUpdated(FindResult result) {
        count.setText(
                result == null || words.getText().isEmpty()
                        ? ""
                        : TerminalMessages.found(result.getItems().size()).in(lang));
    }
}
