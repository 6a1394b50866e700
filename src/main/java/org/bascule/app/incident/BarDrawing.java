package org.bascule.app.incident;

import java.util.Locale;
import org.bascule.incident.Band;

/** Draws a phase or a pause: the model's band, the measured bar on it, and the durations. */
final class BarDrawing {

    private static final double THINNEST = 3;

    private final Ink ink;
    private final Frame frame;
    private final double em;

    BarDrawing(Ink ink, Frame frame) {
        this.ink = ink;
        this.frame = frame;
        this.em = frame.em();
    }

    void draw(Row.Kind kind, Row.Line line, double top) {
        double middle = top + frame.step() / 2;
        double baseline = top + frame.step() * 0.72;
        line.band().ifPresent(band -> band(band, middle));
        line.bar().ifPresent(bar -> bar(kind, line, bar, middle, baseline));
        line.band().ifPresent(band -> typical(band, middle));
        for (Row.Mark mark : line.marks()) {
            double x = frame.x(mark.at());
            if (mark.kind() == Row.MarkKind.FIRST_FAILURE) {
                ink.cross("incident-cross", x, middle, em * 0.3);
            } else {
                ink.line("incident-other", x, middle - em * 0.45, x, middle + em * 0.45);
            }
        }
        ink.text(
                line.position() == Band.Position.INSIDE ? "incident-plain" : "incident-outside",
                line.model(),
                frame.model(),
                baseline);
    }

    private void bar(Row.Kind kind, Row.Line line, Row.Stretch bar, double middle, double baseline) {
        double from = frame.x(bar.from());
        double to = Math.max(frame.x(bar.to()), from + THINNEST);
        String style =
                switch (kind) {
                    case PAUSE -> "bar-pause";
                    case TOTAL -> "bar-total";
                    default -> "bar-phase-" + line.incident();
                };
        String position = "position-" + line.position().name().toLowerCase(Locale.ROOT);
        ink.box("incident-bar " + style + " " + position, from, middle - em * 0.3, to - from, em * 0.6);
        String words =
                switch (line.position()) {
                    case INSIDE -> line.number();
                    case ABOVE -> line.number() + " ▲";
                    case BELOW -> line.number() + " ▼";
                };
        String wordStyle = line.position() == Band.Position.INSIDE ? "incident-number" : "incident-outside";
        ink.text(wordStyle, words, place(line, to, ink.width(wordStyle, words)), baseline);
    }

    /** Behind the bar, and behind the marks that the duration would cover. */
    private double place(Row.Line line, double barEnd, double width) {
        double x = barEnd + em * 0.4;
        if (line.band().isEmpty()) {
            return x;
        }
        Row.ModelBand band = line.band().get();
        double typical = frame.x(band.typical());
        if (band.typical() <= frame.until() && typical >= barEnd && typical <= x + width + em / 3) {
            x = typical + em * 0.4;
        }
        return isCut(band) && frame.right() <= x + width + em / 2 ? Math.max(x, frame.right() + em * 0.6) : x;
    }

    private boolean isCut(Row.ModelBand band) {
        return band.max().filter(most -> most <= frame.until()).isEmpty();
    }

    private void band(Row.ModelBand band, double middle) {
        boolean beyond = isCut(band);
        double from = frame.x(Math.min(band.min(), frame.until()));
        double to = band.max()
                .filter(most -> !beyond)
                .map(most -> Math.max(frame.x(most), from + THINNEST))
                .orElse(frame.right());
        ink.box("incident-band", from, middle - em * 0.55, to - from, em * 1.1);
        if (beyond) {
            ink.arrow("incident-beyond", to, middle, em * 0.35);
        }
    }

    private void typical(Row.ModelBand band, double middle) {
        if (band.typical() <= frame.until()) {
            double x = frame.x(band.typical());
            ink.line("incident-typical", x, middle - em * 0.6, x, middle + em * 0.6);
        }
    }
}
