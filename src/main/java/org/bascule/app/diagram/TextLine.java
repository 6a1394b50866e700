package org.bascule.app.diagram;

import javafx.scene.text.Text;

/** One line of text in the drawing, which keeps to its place whatever it says and however large its letters are. */
final class TextLine {

    /** Which point of the text stays where it is. */
    enum Hold {
        LEFT,
        MIDDLE,
        RIGHT
    }

    private final Text node = new Text();
    private final Hold hold;
    private final double room;
    private double x;
    private String whole = "";

    /** @param room how wide it may become before it is cut */
    TextLine(String style, Hold hold, double x, double y, double room) {
        this.hold = hold;
        this.room = room;
        this.x = x;
        node.getStyleClass().add(style);
        node.setY(y);
        // Styled only once it is shown: what was cut in other letters may fit in these.
        node.fontProperty().subscribe((before, now) -> {
            node.setText(whole);
            place();
        });
        node.layoutBoundsProperty().addListener((bounds, before, now) -> {
            if (before.getWidth() != now.getWidth()) {
                place();
            }
        });
        place();
    }

    static TextLine left(String style, double x, double y, double room) {
        return new TextLine(style, Hold.LEFT, x, y, room);
    }

    static TextLine right(String style, double x, double y, double room) {
        return new TextLine(style, Hold.RIGHT, x, y, room);
    }

    static TextLine middle(String style, double x, double y, double room) {
        return new TextLine(style, Hold.MIDDLE, x, y, room);
    }

    TextLine named(String id) {
        node.setId(id);
        return this;
    }

    Text node() {
        return node;
    }

    String said() {
        return whole;
    }

    /** Whether these words are new. */
    boolean say(String words) {
        if (words.equals(whole)) {
            return false;
        }
        whole = words;
        node.setText(words);
        place();
        return true;
    }

    private void place() {
        double width = node.getLayoutBounds().getWidth();
        if (width > room && node.getText().length() > 1) {
            cut(width);
            return;
        }
        double start =
                switch (hold) {
                    case LEFT -> x;
                    case MIDDLE -> x - width / 2;
                    case RIGHT -> x - width;
                };
        node.setX(start);
    }

    /** Changes the text, and so comes back to {@link #place} until it fits. */
    private void cut(double width) {
        String shown = node.getText().replace("…", "");
        int fitting = (int) (shown.length() * room / width);
        node.setText(shown.substring(0, Math.max(0, Math.min(fitting, shown.length() - 1)))
                        .stripTrailing() + "…");
        if (node.getLayoutBounds().getWidth() <= room) {
            place();
        }
    }
}
