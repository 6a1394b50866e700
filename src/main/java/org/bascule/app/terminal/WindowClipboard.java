package org.bascule.app.terminal;

import com.techsenger.jeditermfx.ui.TerminalCopyPasteHandler;
import javafx.scene.input.Clipboard;
import org.bascule.app.look.Copy;

/** The window's clipboard. The library's own is AWT's, which does not work without a display of X11. */
final class WindowClipboard implements TerminalCopyPasteHandler {

    /** Only on request: what a mouse selects does not replace what was copied. */
    @Override
    public void setContents(String text, boolean selection) {
        if (!selection) {
            Copy.text(text);
        }
    }

    @Override
    public String getContents(boolean selection) {
        return Clipboard.getSystemClipboard().getString();
    }
}
