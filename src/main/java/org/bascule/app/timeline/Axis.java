package org.bascule.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.bascule.lab.Lang;

/** The seconds below the lanes, and the shortened stretches. Its nodes are created once and reused. */
final class Axis {

    private static final int MAX_MARKS = 24;
    private static final double APART = 5.5;
    private static final double GAP = 0.6;

    private final Lang lang;
    private final List<Region> lines = new ArrayList<>();
    private final List<Label> ticks = new ArrayList<>();
    private final List<Region> bands = new ArrayList<>();
    private final List<Label> waits = new ArrayList<>();
    private int ticksUsed;
    private int bandsUsed;

    Axis(Lang lang) {
        this.lang = lang;
        for (int i = 0; i < MAX_MARKS; i++) {
            lines.add(styled(new Region(), "lane-line"));
            ticks.add(styled(new Label(), "lane-tick"));
            bands.add(styled(new Region(), "lane-break"));
            waits.add(styled(new Label(), "lane-wait"));
        }
    }

    /** Drawn behind the bars. */
    List<Node> behind() {
        List<Node> nodes = new ArrayList<>(bands);
        nodes.addAll(lines);
        return nodes;
    }

    List<Node> labels() {
        List<Node> nodes = new ArrayList<>(ticks);
        nodes.addAll(waits);
        return nodes;
    }

    /**
     * @param area of the bars; the seconds are written below it
     * @param em height of a line of text
     */
    void place(Scale scale, Rectangle2D area, double em) {
        ticksUsed = 0;
        bandsUsed = 0;
        LabelRow row = new LabelRow(0, area.getMaxX() + em, em * GAP);
        Ticks.waits(scale, lang).stream().limit(MAX_MARKS).forEach(wait -> band(wait, area, row));
        Ticks.since(scale, APART * em / area.getWidth(), lang).forEach(tick -> tick(tick, area, row));
        hide(lines, ticksUsed);
        hide(ticks, ticksUsed);
        hide(bands, bandsUsed);
        hide(waits, bandsUsed);
    }

    private void tick(Ticks.Tick shown, Rectangle2D area, LabelRow row) {
        if (ticksUsed == MAX_MARKS) {
            return;
        }
        double x = area.getMinX() + shown.at() * area.getWidth();
        Label tick = ticks.get(ticksUsed);
        tick.setText(shown.words());
        double width = tick.prefWidth(-1);
        OptionalDouble left = row.put(x, width);
        if (left.isPresent()) {
            put(lines.get(ticksUsed), x, area.getMinY(), 1, area.getHeight());
            put(tick, left.getAsDouble(), area.getMaxY(), width, tick.prefHeight(-1));
            ticksUsed++;
        }
    }

    /** Called for the longest stretch first; each is labelled as fully as the space allows. */
    private void band(Ticks.Wait stretch, Rectangle2D area, LabelRow row) {
        double from = area.getMinX() + stretch.from() * area.getWidth();
        double to = area.getMinX() + stretch.to() * area.getWidth();
        put(bands.get(bandsUsed), from, area.getMinY(), to - from, area.getHeight());
        Label wait = waits.get(bandsUsed);
        wait.setVisible(false);
        for (String words : stretch.words()) {
            wait.setText(words);
            double width = wait.prefWidth(-1);
            OptionalDouble left = row.put((from + to) / 2, width);
            if (left.isPresent()) {
                put(wait, left.getAsDouble(), area.getMaxY(), width, wait.prefHeight(-1));
                break;
            }
        }
        bandsUsed++;
    }

    private static void put(Region node, double x, double y, double width, double height) {
        node.setVisible(true);
        node.resizeRelocate(x, y, width, height);
    }

    private static void hide(List<? extends Node> nodes, int from) {
        nodes.subList(from, nodes.size()).forEach(node -> node.setVisible(false));
    }

    private static <T extends Region> T styled(T node, String style) {
        node.getStyleClass().add(style);
        node.setManaged(false);
        node.setVisible(false);
        node.setMouseTransparent(true);
        return node;
    }
}
