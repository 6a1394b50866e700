package org.bascule.app.traffic;

import java.util.List;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/** The shapes of the chart, from the back to the front. */
final class ChartPen {

    final NodePool<Rectangle> grounds = new NodePool<>(() -> styled(new Rectangle(), "chart-ground"));
    final NodePool<Rectangle> waits = new NodePool<>(() -> styled(new Rectangle(), "chart-wait"));
    final NodePool<Line> grid = new NodePool<>(() -> styled(new Line(), "chart-grid"));
    final NodePool<Rectangle> silences = new NodePool<>(() -> styled(new Rectangle(), "chart-silence"));
    final NodePool<Line> events = new NodePool<>(() -> styled(new Line(), "chart-event"));
    final NodePool<Rectangle> stays = new NodePool<>(() -> styled(new Rectangle(), "chart-stay"));
    final NodePool<Path> errors = new NodePool<>(() -> styled(new Path(), "chart-error"));
    final NodePool<Path> curves = new NodePool<>(() -> styled(new Path(), "chart-curve"));
    final NodePool<Line> samples = new NodePool<>(() -> styled(new Line(), "chart-curve"));
    final NodePool<Text> words = new NodePool<>(() -> styled(new Text(), "chart-word"));
    private final List<NodePool<?>> layers =
            List.of(grounds, waits, grid, silences, events, stays, errors, curves, samples, words);

    List<NodePool<?>> layers() {
        return layers;
    }

    /** The height of a line of text. */
    double line() {
        words.begin();
        Text probe = words.next();
        probe.setText("0");
        return probe.getLayoutBounds().getHeight();
    }

    double width(String text) {
        Text probe = words.next();
        probe.setText(text);
        double width = probe.getLayoutBounds().getWidth();
        words.undo();
        return width;
    }

    void word(String style, String text, double x, double y) {
        Text word = words.next();
        wear(word, style);
        word.setText(text);
        word.setX(x);
        word.setY(y);
    }

    static void box(Rectangle box, double x, double y, double width, double height) {
        box.setX(x);
        box.setY(y);
        box.setWidth(Math.max(0, width));
        box.setHeight(Math.max(0, height));
    }

    static void run(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }

    /** The second style class tells what a reused shape shows now. */
    static void wear(Shape shape, String style) {
        List<String> classes = shape.getStyleClass();
        if (classes.size() < 2) {
            classes.add(style);
        } else if (!classes.get(1).equals(style)) {
            classes.set(1, style);
        }
    }

    private static <T extends Shape> T styled(T shape, String style) {
        shape.getStyleClass().add(style);
        shape.setMouseTransparent(true);
        return shape;
    }
}
