package org.bascule.app.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.bascule.app.history.Bar;
import org.bascule.app.history.Lane;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;

/**
 * Lanes on a common scale. Nodes are reused: as time passes bars only grow, and a change adds a bar or two.
 */
final class LaneChart extends Region {

    private record Row(Label name, List<BarLabel> labels) {}

    /** Identifies a bar, whether or not it has ended. */
    private record BarKey(Text lane, Instant from, Bar.State state) {}

    private static final double MAX_ROW = 2.3;
    private static final double MIN_ROW = 1.15;
    private static final double MIN_BAR = 3;

    private final Lang lang;
    private final Axis axis;
    private final Map<Text, Label> names = new HashMap<>();
    private Map<BarKey, BarLabel> labels = Map.of();
    private List<Row> rows = List.of();
    private List<Lane> lanes = List.of();
    private Instant from = Instant.EPOCH;
    private Instant to = Instant.EPOCH;

    LaneChart(Lang lang) {
        this.lang = lang;
        this.axis = new Axis(lang);
        getStyleClass().add("lanes");
        getChildren().addAll(axis.behind());
        getChildren().addAll(axis.labels());
    }

    void show(List<Lane> seen, Instant since, Instant until) {
        to = until;
        if (!seen.equals(lanes) || !since.equals(from)) {
            lanes = seen;
            from = since;
            build();
        }
        requestLayout();
    }

    private void build() {
        Map<BarKey, BarLabel> before = labels;
        Set<Node> gone = new HashSet<>();
        rows.forEach(row -> {
            gone.add(row.name());
            row.labels().forEach(label -> gone.add(label.label()));
        });
        labels = new HashMap<>();
        rows = new ArrayList<>();
        List<Node> wanted = new ArrayList<>();
        for (Lane lane : lanes) {
            List<BarLabel> seen = labels(lane, before);
            if (seen.isEmpty()) {
                continue;
            }
            Row row = new Row(names.computeIfAbsent(lane.name(), this::name), seen);
            rows.add(row);
            wanted.add(row.name());
            row.labels().forEach(label -> wanted.add(label.label()));
        }
        Set<Node> there = Set.copyOf(gone);
        wanted.forEach(gone::remove);
        wanted.removeAll(there);
        getChildren().removeAll(gone);
        getChildren().addAll(wanted);
    }

    private Label name(Text lane) {
        Label name = new Label(lane.in(lang));
        name.getStyleClass().add("lane-name");
        name.setManaged(false);
        return name;
    }

    private List<BarLabel> labels(Lane lane, Map<BarKey, BarLabel> before) {
        List<BarLabel> shown = new ArrayList<>();
        for (Bar bar : lane.bars()) {
            if (bar.to().filter(end -> !end.isAfter(from)).isPresent()) {
                continue;
            }
            BarKey mark = new BarKey(lane.name(), bar.from(), bar.state());
            BarLabel known = before.get(mark);
            BarLabel label = known == null ? new BarLabel(lane.name(), bar, lang) : known.now(bar);
            labels.put(mark, label);
            shown.add(label);
        }
        return shown;
    }

    @Override
    protected double computeMinHeight(double width) {
        return (rows.size() * MIN_ROW + 1.2) * lineHeight();
    }

    @Override
    protected double computeMinWidth(double height) {
        return lineHeight() * 12;
    }

    @Override
    protected void layoutChildren() {
        if (rows.isEmpty() || !to.isAfter(from)) {
            return;
        }
        double lineHeight = lineHeight();
        double names =
                rows.stream().mapToDouble(row -> row.name().prefWidth(-1)).max().orElse(0) + lineHeight;
        double left = snappedLeftInset() + names;
        double right = getWidth() - snappedRightInset() - lineHeight;
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset() - lineHeight * 1.2;
        double row = Math.max(lineHeight * MIN_ROW, Math.min(height / rows.size(), lineHeight * MAX_ROW));
        Rectangle2D area = new Rectangle2D(left, top, Math.max(1, right - left), row * rows.size());
        Scale scale = new Scale(from, to, Period.changes(lanes));
        axis.place(scale, area, lineHeight);
        for (int i = 0; i < rows.size(); i++) {
            place(rows.get(i), scale, area, top + i * row, row);
        }
    }

    private void place(Row row, Scale scale, Rectangle2D area, double y, double height) {
        row.name().resizeRelocate(snappedLeftInset(), y, area.getMinX() - snappedLeftInset(), height);
        double gap = Math.max(1, height * 0.1);
        for (BarLabel label : row.labels()) {
            double start = area.getMinX() + scale.at(label.bar().from()) * area.getWidth();
            double end = area.getMinX()
                    + scale.at(label.bar()
                                    .to()
                                    .filter(ended -> ended.isBefore(to))
                                    .orElse(to))
                            * area.getWidth();
            label.label().setVisible(label.bar().from().isBefore(to));
            label.place(
                    snapPositionX(start),
                    snapPositionY(y + gap),
                    snapSizeX(Math.max(MIN_BAR, end - start - 1)),
                    snapSizeY(height - 2 * gap),
                    isCut(label.bar()));
        }
    }

    /** Whether only a part of it is in the period. */
    private boolean isCut(Bar bar) {
        return bar.from().isBefore(from)
                || bar.to().filter(end -> end.isAfter(to)).isPresent();
    }

    /** The height of a lane's name. */
    private double lineHeight() {
        return rows.isEmpty() ? 1 : Math.max(1, rows.get(0).name().prefHeight(-1));
    }
}
