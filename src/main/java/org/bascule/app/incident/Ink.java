package org.bascule.app.incident;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/** Adds shapes to a drawing; the style sheet gives them their colours and fonts. */
final class Ink {

    private static final String ELLIPSIS = "…";

    private final Group group;

    Ink(Group group) {
        this.group = group;
    }

    /** The height of a line of text. */
    double lineHeight() {
        return measured("incident-word", "0").getLayoutBounds().getHeight();
    }

    double width(String style, String words) {
        return measured(style, words).getLayoutBounds().getWidth();
    }

    /** @param baseline where the letters stand */
    void text(String style, String words, double x, double baseline) {
        Text text = new Text(x, baseline, words);
        text.getStyleClass().addAll("incident-word", style);
        add(text);
    }

    /** Cut to a width, with an ellipsis. */
    void text(String style, String words, double x, double baseline, double width) {
        String shown = words;
        for (int length = words.length(); width(style, shown) > width && length > 1; length--) {
            shown = words.substring(0, length - 1).stripTrailing() + ELLIPSIS;
        }
        text(style, shown, x, baseline);
    }

    /** Lines that are no wider than a width. */
    List<String> wrapped(String style, String words, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(style, longer) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    Rectangle box(String style, double x, double y, double width, double height) {
        Rectangle box = new Rectangle(x, y, Math.max(0, width), height);
        box.getStyleClass().addAll(style.split(" "));
        add(box);
        return box;
    }

    void line(String style, double fromX, double fromY, double toX, double toY) {
        Line line = new Line(fromX, fromY, toX, toY);
        line.getStyleClass().add(style);
        add(line);
    }

    void diamond(String style, double x, double y, double radius) {
        polygon(style, x - radius, y, x, y - radius, x + radius, y, x, y + radius);
    }

    /** Points to the right. */
    void arrow(String style, double x, double y, double radius) {
        polygon(style, x, y - radius, x + radius, y, x, y + radius);
    }

    void cross(String style, double x, double y, double radius) {
        Path path = new Path(
                new MoveTo(x - radius, y - radius),
                new LineTo(x + radius, y + radius),
                new MoveTo(x - radius, y + radius),
                new LineTo(x + radius, y - radius));
        path.getStyleClass().add(style);
        add(path);
    }

    private void polygon(String style, double... points) {
        Path path = new Path(new MoveTo(points[0], points[1]));
        for (int i = 2; i < points.length; i += 2) {
            path.getElements().add(new LineTo(points[i], points[i + 1]));
        }
        path.getElements().add(new ClosePath());
        path.getStyleClass().add(style);
        add(path);
    }

    private Text measured(String style, String words) {
        Text probe = new Text(words);
        probe.getStyleClass().addAll("incident-word", style);
        group.getChildren().add(probe);
        probe.applyCss();
        group.getChildren().remove(probe);
        return probe;
    }

    private void add(Shape shape) {
        group.getChildren().add(shape);
    }
}
