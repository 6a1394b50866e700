package org.bascule.app.logs;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/**
 * Keeps the last line in view while a button is selected and the log is not paused. The button is deselected when the user
 * scrolls.
 */
final class LastLine {

    private static final Duration SETTLED_AFTER = Duration.millis(120);

    private final ListView<LogLine> list;
    private final ToggleButton follow;
    private final LogLines lines;
    /** Scrolls again once the list has its scroll bars, which would cover the last line. */
    private final PauseTransition settle = new PauseTransition(SETTLED_AFTER);

    LastLine(ListView<LogLine> list, ToggleButton follow, LogLines lines) {
        this.list = list;
        this.follow = follow;
        this.lines = lines;
        settle.setOnFinished(settled -> scroll());
        follow.selectedProperty().subscribe((before, now) -> show());
        list.addEventFilter(ScrollEvent.SCROLL, scroll -> {
            if (scroll.getDeltaY() > 0) {
                leave();
            }
        });
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            if (inAScrollBar(press)) {
                leave();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Scrolls to the last line if it is followed. */
    void show() {
        if (follow.isSelected() && !lines.held()) {
            scroll();
            settle.playFromStart();
        }
    }

    /** Follows it no longer. */
    void leave() {
        follow.setSelected(false);
    }

    void stop() {
        settle.stop();
    }

    private void scroll() {
        list.scrollTo(lines.shown().size() - 1);
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case UP, PAGE_UP, HOME -> leave();
            case END -> follow.setSelected(true);
            default -> {}
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
