package org.bascule.app.incident;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import org.bascule.app.timeline.LabelRow;
import org.bascule.app.timeline.Scale;
import org.bascule.app.timeline.Ticks;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;

/** Draws a page as shapes, so that an export looks like the screen. */
final class IncidentDrawing {

    /**
     * @param shortened whether long waits are drawn shorter than they lasted
     * @param rules whether the rule of each phase is written below it, and not only that of the dominant one
     */
    record Options(boolean shortened, boolean rules) {}

    private static final double MOST_NAMES = 0.34;
    private static final double LEAST_AXIS = 6;
    private static final double LETTER = 1.2;
    private static final double TICKS_APART = 5.5;
    private static final double BETWEEN = 0.25;

    private final Lang lang;
    private final Group node = new Group();
    private final Ink ink = new Ink(node);
    private IncidentPage page;
    private Options options;
    private Frame frame;
    private double em;
    private double width;
    private double y;

    IncidentDrawing(Lang lang) {
        this.lang = lang;
        node.getStyleClass().add("incident-drawing");
        node.setManaged(false);
    }

    Group node() {
        return node;
    }

    /** Returns its height. */
    double draw(IncidentPage shown, Options how, double across) {
        node.getChildren().clear();
        page = shown;
        options = how;
        width = across;
        em = ink.lineHeight();
        frame = frame();
        y = em * 0.2;
        page.headings().forEach(line -> paragraph("incident-heading", line));
        page.facts().forEach(line -> paragraph("incident-faint", line));
        page.verdicts().forEach(line -> paragraph("incident-plain", line));
        if (frame.scale().stretches().stream().anyMatch(Scale.Stretch::shortened)) {
            paragraph("incident-number", say(IncidentPageMessages.waitsShortened()));
        }
        y += em * 0.2;
        axis();
        page.rows().forEach(this::row);
        y = new Legend(ink, em, width, y + em * 0.4, lang).draw(page);
        page.advice().forEach(line -> paragraph("incident-plain", line));
        node.applyCss();
        return y + em * 0.3;
    }

    private void paragraph(String style, String words) {
        for (String line : ink.wrapped(style, words, width)) {
            ink.text(style, line, 0, y + em * 0.8);
            y += em * 1.1;
        }
    }

    private Frame frame() {
        double names = page.rows().stream()
                .mapToDouble(row ->
                        Math.max(ink.width(nameStyle(row), row.name()), ink.width("incident-faint", row.remark())))
                .max()
                .orElse(0);
        double model = page.rows().stream()
                .flatMap(row -> row.lines().stream())
                .mapToDouble(line -> ink.width("incident-outside", line.model()))
                .max()
                .orElse(0);
        double first = Math.max(names, ink.width("incident-faint", say(IncidentPageMessages.axis())) + em * 1.5);
        double left = Math.min(first + em, width * MOST_NAMES) + (page.compares() ? em * LETTER : 0);
        double last = Math.max(model, ink.width("incident-faint", say(IncidentPageMessages.model())));
        double right = Math.max(left + em * LEAST_AXIS, width - last - em * Frame.NUMBER);
        return new Frame(em, width, left, right, page.scale(options.shortened()), page.until());
    }

    private void axis() {
        double top = y + em * 1.2;
        double bottom = top + page.rows().stream().mapToDouble(this::height).sum();
        LabelRow labels = new LabelRow(frame.left() - em * 2, frame.model() - em, em * 0.6);
        for (Ticks.Wait wait : Ticks.waits(frame.scale(), lang)) {
            double from = frame.at(wait.from());
            double to = frame.at(wait.to());
            ink.box("incident-wait", from, top, to - from, bottom - top);
            boolean labelled = false;
            for (int i = 0; i < wait.words().size() && !labelled; i++) {
                labelled = label(labels, wait.words().get(i), (from + to) / 2);
            }
        }
        for (Ticks.Tick tick : Ticks.since(frame.scale(), TICKS_APART * em / frame.across(), lang)) {
            double x = frame.at(tick.at());
            ink.line("incident-grid", x, top, x, bottom);
            label(labels, tick.words(), x);
        }
        ink.text("incident-faint", say(IncidentPageMessages.axis()), 0, y + em * 0.8, frame.left() - em * 2);
        ink.text("incident-faint", say(IncidentPageMessages.model()), frame.model(), y + em * 0.8);
        y = top;
    }

    private boolean label(LabelRow row, String words, double centre) {
        double across = ink.width("incident-faint", words);
        OptionalDouble x = row.put(centre, across);
        x.ifPresent(at -> ink.text("incident-faint", words, at, y + em * 0.8));
        return x.isPresent();
    }

    private double height(Row row) {
        int names = row.remark().isEmpty() ? 1 : 2;
        double lines = Math.max(step(row) * row.lines().size(), frame.step() * names);
        return lines + em * (rules(row).size() + BETWEEN);
    }

    private List<String> rules(Row row) {
        return options.rules() || row.dominant()
                ? row.rules().stream()
                        .flatMap(rule -> ink.wrapped("incident-faint", rule, width - em * 2).stream())
                        .toList()
                : List.of();
    }

    private double step(Row row) {
        return row.kind() == Row.Kind.MILESTONES ? em * MilestoneMarks.HEIGHT : frame.step();
    }

    private static String nameStyle(Row row) {
        return row.dominant() ? "incident-number" : "incident-plain";
    }

    private void row(Row row) {
        double bottom = y + height(row);
        double names = frame.left() - em * (page.compares() ? LETTER + 0.5 : 0.5);
        ink.line("incident-between", 0, y, width, y);
        ink.text(nameStyle(row), row.name(), 0, y + frame.step() * 0.72, names);
        ink.text("incident-faint", row.remark(), 0, y + frame.step() * 1.72, names);
        for (Row.Line line : row.lines()) {
            line(row, line);
            y += step(row);
        }
        List<String> rules = rules(row);
        for (int i = 0; i < rules.size(); i++) {
            double above = em * (rules.size() - i + BETWEEN * 0.7);
            ink.text("incident-faint", rules.get(i), em, bottom - above + em * 0.75);
        }
        y = bottom;
    }

    private void line(Row row, Row.Line line) {
        if (page.compares()) {
            ink.text(
                    "incident-number",
                    Comparison.letter(line.incident()),
                    frame.left() - em * LETTER,
                    y + step(row) - frame.step() * 0.28);
        }
        if (row.kind() == Row.Kind.MILESTONES) {
            new MilestoneMarks(ink, frame).draw(line.marks(), y);
        } else {
            new BarDrawing(ink, frame).draw(row.kind(), line, y);
        }
        Tooltip.install(ink.box("incident-hover", 0, y, width, step(row)), new Tooltip(line.words()));
    }

    private String say(Text text) {
        return text.in(lang);
    }
}
