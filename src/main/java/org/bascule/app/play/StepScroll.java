package org.bascule.app.play;

import java.util.Optional;
import java.util.stream.DoubleStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * Scrolls a step's page: to its top while it is read, and to its results once it has run. It never starts in the middle of
 * a line, and leaves the page alone once the user has scrolled.
 */
final class StepScroll {

    private final ScrollPane scroll;
    private final VBox page;
    private final Subscription subscription;
    private Optional<Node> wanted = Optional.empty();
    private boolean reader;

    StepScroll(ScrollPane scroll, VBox page) {
        this.scroll = scroll;
        this.page = page;
        subscription = scroll.viewportBoundsProperty().subscribe((before, now) -> {
            if (before.getHeight() != now.getHeight() || before.getWidth() != now.getWidth()) {
                Platform.runLater(this::settle);
            }
        });
        scroll.addEventFilter(ScrollEvent.SCROLL, turned -> reader = true);
        scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> reader |= onTheBar(pressed));
    }

    void close() {
        subscription.unsubscribe();
    }

    /** Another page is shown, or its step is run: where the user had scrolled to no longer matters. */
    void turn() {
        reader = false;
        wanted = Optional.empty();
    }

    /** @param part the part to show, with all that is below it; empty for the top of the page */
    void show(Optional<Node> part) {
        wanted = part;
        settle();
    }

    private void settle() {
        double height = scroll.getViewportBounds().getHeight();
        if (reader || scroll.getScene() == null || height <= 0) {
            return;
        }
        page.setMinHeight(Region.USE_COMPUTED_SIZE);
        scroll.applyCss();
        scroll.layout();
        double from = wanted.map(this::top)
                .map(part -> place(part, page.getHeight() - page.getInsets().getBottom() - height))
                .orElse(0.0);
        if (page.getHeight() < from + height) {
            page.setMinHeight(from + height);
            scroll.layout();
        }
        double hidden = page.getHeight() - height;
        scroll.setVvalue(hidden > 0 ? from / hidden : 0);
    }

    /** The smallest offset that shows the end of the page, but not beyond the wanted part. */
    private double place(double part, double end) {
        return end <= 0
                ? 0
                : tops(page, 0).filter(top -> top >= end && top <= part).min().orElse(part);
    }

    /** The tops of the lines of text and of the boxes that should not be cut. */
    private static DoubleStream tops(VBox box, double above) {
        return box.getChildrenUnmodifiable().stream().filter(Node::isManaged).mapMultiToDouble((child, tops) -> {
            double top = above + child.getLayoutY();
            tops.accept(top);
            if (child instanceof VBox inner) {
                tops(inner, top).forEach(tops);
            }
        });
    }

    private double top(Node part) {
        double top = 0;
        for (Node at = part; at != page && at != null; at = at.getParent()) {
            top += at.getLayoutY();
        }
        return top;
    }

    private static boolean onTheBar(MouseEvent pressed) {
        for (Node at = (Node) pressed.getTarget(); at != null; at = at.getParent()) {
            if (at instanceof ScrollBar) {
                return true;
            }
        }
        return false;
    }
}
