package org.bascule.app.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.bascule.app.look.Seconds;
import org.bascule.lab.Lang;

/** The seconds below the lanes, and the stretches that are shortened. Its nodes are made once, and placed as needed. */
final class Axis {

    private static final int MOST = 24;
    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600};
    private static final double APART = 5.5;

    private final Lang lang;
    private final List<Region> lines = new ArrayList<>();
    private final List<Label> ticks = new ArrayList<>();
    private final List<Region> bands = new ArrayList<>();
    private final List<Label> waits = new ArrayList<>();
    private int ticksUsed;
    private int bandsUsed;

    Axis(Lang lang) {
        this.lang = lang;
        for (int i = 0; i < MOST; i++) {
            lines.add(styled(new Region(), "lane-line"));
            ticks.add(styled(new Label(), "lane-tick"));
            bands.add(styled(new Region(), "lane-break"));
            waits.add(styled(new Label(), "lane-wait"));
        }
    }

    /** What lies behind the bars. */
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
     * @param em how high a letter is
     */
    void place(Scale scale, Rectangle2D area, double em) {
        ticksUsed = 0;
        bandsUsed = 0;
        double second = area.getWidth() / scale.width();
        double step = step(APART * em / second);
        for (Scale.Stretch stretch : scale.stretches()) {
            if (stretch.shortened()) {
                band(stretch, scale, area);
            } else {
                ticks(stretch, step, scale, area, em);
            }
        }
        hide(lines, ticksUsed);
        hide(ticks, ticksUsed);
        hide(bands, bandsUsed);
        hide(waits, bandsUsed);
    }

    private void ticks(Scale.Stretch stretch, double step, Scale scale, Rectangle2D area, double em) {
        for (double at = Math.ceil(stretch.from() / step) * step; at <= stretch.to() && ticksUsed < MOST; at += step) {
            double x = area.getMinX() + scale.at(at) * area.getWidth();
            Label tick = ticks.get(ticksUsed);
            tick.setText(words(at, step));
            double width = tick.prefWidth(-1);
            boolean fits = x + width / 2 <= area.getMaxX() + em && !touchesABand(x, width);
            if (fits) {
                put(lines.get(ticksUsed), x, area.getMinY(), 1, area.getHeight());
                put(tick, Math.max(0, x - width / 2), area.getMaxY(), width, tick.prefHeight(-1));
                ticksUsed++;
            }
        }
    }

    private boolean touchesABand(double x, double width) {
        return waits.subList(0, bandsUsed).stream()
                .anyMatch(wait ->
                        x + width / 2 > wait.getLayoutX() && x - width / 2 < wait.getLayoutX() + wait.getWidth());
    }

    private void band(Scale.Stretch stretch, Scale scale, Rectangle2D area) {
        if (bandsUsed == MOST) {
            return;
        }
        double from = area.getMinX() + scale.at(stretch.from()) * area.getWidth();
        double to = area.getMinX() + scale.at(stretch.to()) * area.getWidth();
        put(bands.get(bandsUsed), from, area.getMinY(), to - from, area.getHeight());
        Label wait = waits.get(bandsUsed);
        wait.setText("⋯ " + Seconds.in(lang, Duration.ofMillis((long) (stretch.lasted() * 1000))) + " ⋯");
        double width = wait.prefWidth(-1);
        put(wait, (from + to - width) / 2, area.getMaxY(), width, wait.prefHeight(-1));
        bandsUsed++;
    }

    private String words(double at, double step) {
        Locale locale = lang.locale();
        return step < 1 ? String.format(locale, "%.1f s", at) : Math.round(at) + " s";
    }

    private static double step(double atLeast) {
        for (double step : STEPS) {
            if (step >= atLeast) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
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
