package org.bascule.app.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import org.bascule.app.timeline.LabelRow;
import org.bascule.app.timeline.Ticks;
import org.bascule.app.traffic.ChartFrame.Panel;
import org.bascule.app.traffic.ClientCurves.Point;
import org.bascule.lab.Lang;

/** Draws the chart as shapes, so that an export looks like the screen. Its shapes are reused. */
final class ChartDrawing {

    private static final double LABELS_APART = 0.03;
    private static final double TICKS_APART = 5.5;
    private static final double SAMPLE = 2.2;
    private static final double BOLD = 1.12;
    private static final double ERROR = 0.28;

    private final Lang lang;
    private final Group node = new Group();
    private final ChartPen pen = new ChartPen();
    private TrafficChart chart;
    private ChartFrame frame;
    private String unit = "";

    ChartDrawing(Lang lang) {
        this.lang = lang;
        node.getStyleClass().add("traffic-chart");
        node.setManaged(false);
        pen.layers().forEach(layer -> node.getChildren().add(layer.layer()));
    }

    Group node() {
        return node;
    }

    /** The height of a line of text. */
    double line() {
        return pen.line();
    }

    /** @param perSecond what is counted in the first panel */
    void draw(TrafficChart shown, String perSecond, double width, double height) {
        chart = shown;
        unit = perSecond;
        double line = line();
        pen.layers().forEach(NodePool::begin);
        frame = new ChartFrame(
                line, gutter(line), width - line * 1.5, height, chart.sets().size());
        axis();
        panel(frame.operations(), "", Integer.toString(chart.mostOperations()), "0");
        panel(
                frame.latency(),
                TrafficMessages.latency().in(lang),
                TrafficMessages.decade(chart.decades()).in(lang),
                TrafficMessages.decade(0).in(lang));
        decades();
        for (int nth = 0; nth < chart.sets().size(); nth++) {
            set(nth, chart.sets().get(nth));
        }
        labels();
        pen.layers().forEach(NodePool::end);
    }

    private double gutter(double line) {
        double widest = line * 5;
        for (ClientCurves set : chart.sets()) {
            widest = Math.max(widest, pen.width(set.name()) * BOLD + (SAMPLE + 0.6) * line);
        }
        widest = Math.max(widest, pen.width(unit) + 2.5 * line);
        return Math.max(widest, pen.width(TrafficMessages.latency().in(lang)) + 3.5 * line) + line * 0.6;
    }

    private void axis() {
        double line = frame.line();
        LabelRow row = new LabelRow(frame.left(), frame.right() + line * 1.5, line * 0.6);
        double top = frame.operations().top();
        double bottom = frame.bottom();
        for (Ticks.Wait wait : Ticks.waits(chart.window().scale(), lang)) {
            ChartPen.box(
                    pen.waits.next(),
                    frame.x(wait.from()),
                    top,
                    frame.x(wait.to()) - frame.x(wait.from()),
                    bottom - top);
            for (String text : wait.words()) {
                OptionalDouble x = row.put(frame.x((wait.from() + wait.to()) / 2), pen.width(text));
                if (x.isPresent()) {
                    pen.word("chart-faint", text, x.getAsDouble(), frame.height() - line * 0.2);
                    break;
                }
            }
        }
        for (Ticks.Tick tick : chart.window().ticks(TICKS_APART * line / frame.width(), lang)) {
            OptionalDouble x = row.put(frame.x(tick.at()), pen.width(tick.words()));
            if (x.isPresent()) {
                ChartPen.run(pen.grid.next(), frame.x(tick.at()), top, frame.x(tick.at()), bottom);
                pen.word("chart-faint", tick.words(), x.getAsDouble(), frame.height() - line * 0.2);
            }
        }
        pen.word("chart-faint", TrafficMessages.clock(chart.window().until()).in(lang), 0, frame.height() - line * 0.2);
    }

    private void panel(Panel panel, String title, String top, String bottom) {
        ChartPen.box(pen.grounds.next(), frame.left(), panel.top(), frame.width(), panel.height());
        double line = frame.line();
        pen.word("chart-title", title.isEmpty() ? unit : title, 0, panel.top() + line);
        beside(top, panel.top() + line * 0.7);
        beside(bottom, panel.bottom());
    }

    private void beside(String text, double y) {
        pen.word("chart-faint", text, frame.left() - pen.width(text) - frame.line() * 0.4, y);
    }

    private void decades() {
        for (int decade = 1; decade < chart.decades(); decade++) {
            double y = frame.latency().y((double) decade / chart.decades());
            ChartPen.run(pen.grid.next(), frame.left(), y, frame.right(), y);
        }
    }

    private void set(int nth, ClientCurves set) {
        String style = "set-" + nth;
        Panel row = frame.row(nth);
        double line = frame.line();
        double baseline = row.top() + row.height() / 2 + line * 0.32;
        Line sample = pen.samples.next();
        ChartPen.wear(sample, style);
        ChartPen.run(sample, 0, row.top() + row.height() / 2, SAMPLE * line, row.top() + row.height() / 2);
        pen.word("chart-title", set.name(), (SAMPLE + 0.6) * line, baseline);
        double free = frame.left();
        for (MemberStay stay : set.stays()) {
            free = stay(stay, row, Math.max(free, frame.x(stay.from())));
        }
        errors(set, row);
        curve(style, List.of(set.rate()), frame.operations());
        curve(style, set.latency(), frame.latency());
    }

    /**
     * @param free where the words can begin
     * @return where those of the next one can begin: the duration of a short pause is written to its right
     */
    private double stay(MemberStay stay, Panel row, double free) {
        double from = frame.x(stay.from());
        double to = Math.max(from + 1, frame.x(stay.to()));
        Rectangle box = pen.stays.next();
        ChartPen.wear(box, style(stay));
        ChartPen.box(box, from, row.top(), to - from, row.height());
        if (stay.notable()) {
            Panel top = frame.operations();
            ChartPen.box(
                    pen.silences.next(),
                    from,
                    top.top(),
                    to - from,
                    frame.latency().bottom() - top.top());
        }
        double margin = frame.line() * 0.25;
        double baseline = row.top() + row.height() / 2 + frame.line() * 0.32;
        String style = stay.pause() ? "chart-pause" : "chart-member";
        for (String text : stay.words()) {
            double width = pen.width(text);
            if (width + 2 * margin <= to - free) {
                pen.word(style, text, free + (to - free - width) / 2, baseline);
                return to;
            }
            if (stay.notable()) {
                double after = Math.max(free, to + margin);
                if (after + width <= frame.right()) {
                    pen.word(style, text, after, baseline);
                    return after + width + margin;
                }
            }
        }
        return Math.max(free, to);
    }

    private static String style(MemberStay stay) {
        if (stay.pause()) {
            return "stay-pause";
        }
        return stay.shade() == MemberStay.UNKNOWN ? "stay-unknown" : "stay-" + stay.shade() % 3;
    }

    private void errors(ClientCurves set, Panel row) {
        List<PathElement> elements = new ArrayList<>();
        for (double at : set.errors()) {
            elements.add(new MoveTo(frame.x(at), row.bottom()));
            elements.add(new LineTo(frame.x(at), row.bottom() - frame.line() * ERROR));
        }
        pen.errors.next().getElements().setAll(elements);
    }

    private void curve(String style, List<List<Point>> parts, Panel panel) {
        List<PathElement> elements = new ArrayList<>();
        for (List<Point> part : parts) {
            for (int i = 0; i < part.size(); i++) {
                double x = frame.x(part.get(i).x());
                double y = panel.y(Math.max(0, Math.min(1, part.get(i).y())));
                elements.add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
            }
        }
        Path path = pen.curves.next();
        ChartPen.wear(path, style);
        path.getElements().setAll(elements);
    }

    /** Events that are close to each other share a label, which starts at the first one. */
    private void labels() {
        List<LabelRow> rows = new ArrayList<>();
        for (int i = 0; i < ChartFrame.MARK_ROWS; i++) {
            rows.add(new LabelRow(0, frame.right() + frame.line() * 1.5, frame.line() * 0.8));
        }
        List<ChartMark> together = new ArrayList<>();
        for (ChartMark mark : chart.marks()) {
            Line line = pen.events.next();
            ChartPen.wear(line, "event-" + mark.kind().name().toLowerCase(Locale.ROOT));
            ChartPen.run(
                    line, frame.x(mark.at()), frame.line() * ChartFrame.MARK_ROWS, frame.x(mark.at()), frame.bottom());
            if (!together.isEmpty() && mark.at() - together.get(0).at() > LABELS_APART) {
                label(together, rows);
                together.clear();
            }
            together.add(mark);
        }
        label(together, rows);
    }

    private void label(List<ChartMark> marks, List<LabelRow> rows) {
        for (int most = marks.size(); most > 0; most--) {
            String text = String.join(
                            "  ",
                            marks.subList(0, most).stream()
                                    .map(ChartMark::words)
                                    .toList())
                    + (most < marks.size() ? "  +" + (marks.size() - most) : "");
            double width = pen.width(text);
            for (int row = 0; row < rows.size(); row++) {
                OptionalDouble x = rows.get(row).put(frame.x(marks.get(0).at()) + width / 2, width);
                if (x.isPresent()) {
                    pen.word("chart-label", text, x.getAsDouble(), frame.line() * (row + 0.8));
                    return;
                }
            }
        }
    }
}
