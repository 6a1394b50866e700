package org.bascule.app.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.bascule.app.history.Bar;
import org.bascule.app.history.Lane;
import org.bascule.app.look.Seconds;
import org.bascule.lab.Lang;

/** Lanes beneath each other, on one scale. Bars are made when something has changed; while time passes they only grow. */
final class LaneChart extends Region {

    private record Row(Label name, List<Piece> pieces) {}

    private record Piece(Bar bar, Label label) {}

    private static final double TALLEST = 2.3;
    private static final double LOWEST = 1.15;
    private static final double NARROWEST = 3;

    private final Lang lang;
    private final Axis axis;
    private final List<Row> rows = new ArrayList<>();
    private List<Lane> lanes = List.of();
    private Instant from = Instant.EPOCH;
    private Instant to = Instant.EPOCH;

    LaneChart(Lang lang) {
        this.lang = lang;
        this.axis = new Axis(lang);
        getStyleClass().add("lanes");
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
        rows.clear();
        for (Lane lane : lanes) {
            Label name = new Label(lane.name().in(lang));
            name.getStyleClass().add("lane-name");
            name.setManaged(false);
            rows.add(new Row(
                    name,
                    lane.bars().stream()
                            .filter(bar ->
                                    bar.to().filter(end -> !end.isAfter(from)).isEmpty())
                            .map(bar -> new Piece(bar, label(lane, bar)))
                            .toList()));
        }
        getChildren().setAll(axis.behind());
        rows.forEach(row -> {
            getChildren().add(row.name());
            row.pieces().forEach(piece -> getChildren().add(piece.label()));
        });
        getChildren().addAll(axis.labels());
    }

    private Label label(Lane lane, Bar bar) {
        String words = words(bar);
        Label label = new Label(bar.state().kind().shape() + " " + words);
        label.getStyleClass()
                .addAll(
                        "bar-piece",
                        "piece-"
                                + bar.state()
                                        .kind()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'));
        label.setManaged(false);
        label.setAccessibleText(lane.name().in(lang) + ", " + words);
        // Made when it is wanted: most bars are drawn many times and never pointed at.
        label.setOnMouseEntered(
                pointed -> label.setTooltip(new Tooltip(lane.name().in(lang) + " : " + words)));
        return label;
    }

    private String words(Bar bar) {
        String words = bar.state().words().in(lang);
        return bar.state().kind().measured()
                ? words
                        + bar.lasted()
                                .map(lasted -> " — " + Seconds.in(lang, lasted))
                                .orElse("")
                : words;
    }

    @Override
    protected double computeMinHeight(double width) {
        return (rows.size() * LOWEST + 1.2) * letter();
    }

    @Override
    protected double computeMinWidth(double height) {
        return letter() * 12;
    }

    @Override
    protected void layoutChildren() {
        if (rows.isEmpty() || !to.isAfter(from)) {
            return;
        }
        double letter = letter();
        double names =
                rows.stream().mapToDouble(row -> row.name().prefWidth(-1)).max().orElse(0) + letter;
        double left = snappedLeftInset() + names;
        double right = getWidth() - snappedRightInset() - letter;
        double top = snappedTopInset();
        double room = getHeight() - top - snappedBottomInset() - letter * 1.2;
        double row = Math.max(letter * LOWEST, Math.min(room / rows.size(), letter * TALLEST));
        Rectangle2D area = new Rectangle2D(left, top, Math.max(1, right - left), row * rows.size());
        Scale scale = new Scale(from, to, changes());
        axis.place(scale, area, letter);
        for (int i = 0; i < rows.size(); i++) {
            place(rows.get(i), scale, area, top + i * row, row);
        }
    }

    private void place(Row row, Scale scale, Rectangle2D area, double y, double height) {
        row.name().resizeRelocate(snappedLeftInset(), y, area.getMinX() - snappedLeftInset(), height);
        double gap = Math.max(1, height * 0.1);
        for (Piece piece : row.pieces()) {
            double start = area.getMinX() + scale.at(piece.bar().from()) * area.getWidth();
            double end = area.getMinX()
                    + scale.at(piece.bar()
                                    .to()
                                    .filter(ended -> ended.isBefore(to))
                                    .orElse(to))
                            * area.getWidth();
            double width = Math.max(NARROWEST, end - start - 1);
            piece.label().setVisible(piece.bar().from().isBefore(to));
            write(piece, width);
            piece.label()
                    .resizeRelocate(
                            snapPositionX(start),
                            snapPositionY(y + gap),
                            snapSizeX(width),
                            snapSizeY(height - 2 * gap));
        }
    }

    /** As many words as there is room for; the shape alone says more than words that are cut off. */
    private void write(Piece piece, double width) {
        for (String words : fewerAndFewer(piece.bar())) {
            piece.label().setText(words);
            if (piece.label().prefWidth(-1) <= width) {
                return;
            }
        }
    }

    private List<String> fewerAndFewer(Bar bar) {
        String shape = bar.state().kind().shape();
        String words = bar.state().words().in(lang);
        int remark = words.indexOf(" · ");
        String fewer = bar.state().kind().measured()
                ? bar.lasted().map(lasted -> Seconds.in(lang, lasted)).orElse(words)
                : remark < 0 ? words : words.substring(0, remark);
        return List.of(shape + " " + words(bar), shape + " " + fewer, shape);
    }

    private List<Instant> changes() {
        return lanes.stream()
                .flatMap(lane -> lane.bars().stream())
                .flatMap(bar -> Stream.concat(Stream.of(bar.from()), bar.to().stream()))
                .toList();
    }

    /** How high a line of the lanes' names is. */
    private double letter() {
        return rows.isEmpty() ? 1 : Math.max(1, rows.get(0).name().prefHeight(-1));
    }
}
