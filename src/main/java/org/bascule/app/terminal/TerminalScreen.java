package org.bascule.app.terminal;

import com.techsenger.jeditermfx.core.TextStyle;
import com.techsenger.jeditermfx.core.model.StyleState;
import com.techsenger.jeditermfx.core.model.TerminalTextBuffer;
import com.techsenger.jeditermfx.ui.JediTermFxWidget;
import com.techsenger.jeditermfx.ui.SearchComponent;
import com.techsenger.jeditermfx.ui.TerminalCopyPasteHandler;
import com.techsenger.jeditermfx.ui.TerminalPanel;
import com.techsenger.jeditermfx.ui.settings.SettingsProvider;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.bascule.app.model.UserSettings;

/** What a terminal draws, and the keys that it takes: letters and arrows; every other shortcut stays the window's. */
final class TerminalScreen extends JediTermFxWidget {

    private static final int CONTROL_BITS = 0x1f;

    private final UserSettings settings;

    /** Whether the pressed key has been dealt with, and the character that follows is nobody's. */
    private boolean typed;

    TerminalScreen(UserSettings settings) {
        super(new TerminalLook(settings));
        this.settings = settings;
        getPane().addEventFilter(KeyEvent.KEY_PRESSED, this::pass);
        getPane().addEventFilter(KeyEvent.KEY_TYPED, key -> {
            if (typed) {
                key.consume();
            }
        });
    }

    /** Gives it the keyboard, once it is in the window: what draws the terminal also takes its keys. */
    void focus() {
        Platform.runLater(getTerminalPanel().getCanvas()::requestFocus);
    }

    /** After a change of the settings. */
    void dress() {
        ((Panel) getTerminalPanel()).dress();
    }

    private void pass(KeyEvent key) {
        typed = isControlCharacter(key);
        if (typed) {
            // Not by the character of the event, which is another on each system.
            byte[] character = {(byte) (key.getCode().getChar().charAt(0) & CONTROL_BITS)};
            doWithTerminalStarter(starter -> starter.sendBytes(character, true));
            key.consume();
        } else if (!key.getCode().isLetterKey() && !key.getCode().isArrowKey()) {
            Optional<Runnable> shortcut = getPane().getScene().getAccelerators().entrySet().stream()
                    .filter(entry -> entry.getKey().match(key))
                    .map(Map.Entry<KeyCombination, Runnable>::getValue)
                    .findFirst();
            typed = shortcut.isPresent();
            shortcut.ifPresent(action -> {
                key.consume();
                action.run();
            });
        }
    }

    private static boolean isControlCharacter(KeyEvent key) {
        return key.isControlDown()
                && !key.isShiftDown()
                && !key.isAltDown()
                && !key.isMetaDown()
                && key.getCode().isLetterKey();
    }

    /** The library's own default is black on white, whatever the look says. */
    @Override
    protected StyleState createDefaultStyle() {
        StyleState style = new StyleState();
        style.setDefaultStyle(
                new TextStyle(mySettingsProvider.getDefaultForeground(), mySettingsProvider.getDefaultBackground()));
        return style;
    }

    @Override
    protected TerminalPanel createTerminalPanel(SettingsProvider look, StyleState style, TerminalTextBuffer text) {
        return new Panel(look, text, style);
    }

    @Override
    protected SearchComponent createSearchComponent() {
        return new FindBar(settings.lang().get());
    }

    static final class Panel extends TerminalPanel {

        Panel(SettingsProvider look, TerminalTextBuffer text, StyleState style) {
            super(look, text, style);
        }

        /** The rest of a panel that nobody will see is only made when it is initialized, on the JavaFX thread. */
        void loadFonts() {
            initFont();
        }

        void dress() {
            reinitFontAndResize();
            repaint();
        }

        @Override
        protected TerminalCopyPasteHandler createCopyPasteHandler() {
            return new WindowClipboard();
        }
    }
}
