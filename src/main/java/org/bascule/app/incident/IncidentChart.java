package org.bascule.app.incident;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import org.bascule.lab.Lang;

/** The drawing, as wide as the space for it and as high as it needs. */
final class IncidentChart extends Region {

    private final IncidentDrawing drawing;
    private IncidentPage page;
    private IncidentDrawing.Options options;
    private double drawnWidth;
    private double drawnHeight;

    IncidentChart(Lang lang) {
        drawing = new IncidentDrawing(lang);
        getStyleClass().add("incident-chart");
        getChildren().add(drawing.node());
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
    }

    void show(IncidentPage shown, IncidentDrawing.Options how) {
        page = shown;
        options = how;
        drawnWidth = 0;
        setAccessibleText(shown.words());
        requestLayout();
    }

    Group drawing() {
        return drawing.node();
    }

    double drawnWidth() {
        return drawnWidth;
    }

    double drawnHeight() {
        return drawnHeight;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return draw(width < 0 ? getWidth() : width) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        draw(getWidth());
        drawing.node().relocate(snappedLeftInset(), snappedTopInset());
    }

    private double draw(double width) {
        double across = width - snappedLeftInset() - snappedRightInset();
        if (page != null && across > 0 && across != drawnWidth) {
            drawnHeight = drawing.draw(page, options, across);
            drawnWidth = across;
        }
        return drawnHeight;
    }
}
