package org.bascule.app.diagram.drawing;

import javafx.scene.text.Text;

/** One line of text in the drawing. It keeps its anchor whatever its text and its font. */
final class TextLine {

    /** The point of the text whose position is fixed. */
    enum Anchor {
        LEFT,
        MIDDLE,
        RIGHT
    }

    private final Text node = new Text();
    private final Anchor anchor;
    private final double maxWidth;
    private double x;
    private String text = "";

    /** @param maxWidth wider text is truncated with an ellipsis */
    TextLine(String style, Anchor anchor, double x, double y, double maxWidth) {
        this.anchor = anchor;
        this.maxWidth = maxWidth;
        this.x = x;
        node.getStyleClass().add(style);
        node.setY(y);
        // Drawn in software, a scaled text is drawn letter by letter as a shape, in each frame of an animation.
        node.setCache(true);
        // The style sheet sets the font when the node is shown: text truncated before may fit now.
        node.fontProperty().subscribe((before, now) -> {
            node.setText(text);
            place();
        });
        node.layoutBoundsProperty().addListener((bounds, before, now) -> {
            if (before.getWidth() != now.getWidth()) {
                place();
            }
        });
        place();
    }

    static TextLine left(String style, double x, double y, double maxWidth) {
        return new TextLine(style, Anchor.LEFT, x, y, maxWidth);
    }

    static TextLine right(String style, double x, double y, double maxWidth) {
        return new TextLine(style, Anchor.RIGHT, x, y, maxWidth);
    }

    static TextLine middle(String style, double x, double y, double maxWidth) {
        return new TextLine(style, Anchor.MIDDLE, x, y, maxWidth);
    }

    TextLine id(String id) {
        node.setId(id);
        return this;
    }

    Text node() {
        return node;
    }

    String text() {
        return text;
    }

    /** Whether the text has changed. */
    boolean set(String words) {
        if (words.equals(text)) {
            return false;
        }
        text = words;
        node.setText(words);
        place();
        return true;
    }

    private void place() {
        double width = node.getLayoutBounds().getWidth();
        if (width > maxWidth && node.getText().length() > 1) {
            cut(width);
            return;
        }
        double start =
                switch (anchor) {
                    case LEFT -> x;
                    case MIDDLE -> x - width / 2;
                    case RIGHT -> x - width;
                };
        node.setX(start);
    }

    /** Changes the text, which calls {@link #place} again until it fits. */
    private void cut(double width) {
        String shown = node.getText().replace("…", "");
        int fitting = (int) (shown.length() * maxWidth / width);
        node.setText(shown.substring(0, Math.max(0, Math.min(fitting, shown.length() - 1)))
                        .stripTrailing() + "…");
        if (node.getLayoutBounds().getWidth() <= maxWidth) {
            place();
        }
    }
}
