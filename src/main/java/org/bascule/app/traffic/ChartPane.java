package org.bascule.app.traffic;

import javafx.scene.Group;
import javafx.scene.layout.Region;
import org.bascule.lab.Lang;

/** The chart, as large as the space for it. */
final class ChartPane extends Region {

    private static final double LEAST_WIDTH = 24;

    private final ChartDrawing drawing;
    private TrafficChart chart;
    private String perSecond = "";

    ChartPane(Lang lang) {
        drawing = new ChartDrawing(lang);
        getChildren().add(drawing.node());
    }

    void show(TrafficChart shown, String unit) {
        chart = shown;
        perSecond = unit;
        requestLayout();
    }

    Group drawing() {
        return drawing.node();
    }

    @Override
    protected void layoutChildren() {
        if (chart != null && getWidth() > 0 && getHeight() > 0) {
            drawing.draw(chart, perSecond, getWidth(), getHeight());
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return ChartFrame.leastHeight(
                drawing.line(), chart == null ? 0 : chart.sets().size());
    }

    @Override
    protected double computeMinWidth(double height) {
        return drawing.line() * LEAST_WIDTH;
    }
}
