package org.bascule.app.look;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Copies to the system's clipboard. */
public final class Copy {

    private Copy() {}

    public static void text(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
