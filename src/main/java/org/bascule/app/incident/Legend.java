package org.bascule.app.incident;

import org.bascule.incident.Band;
import org.bascule.incident.Incident;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;

/** Explains the shapes, in as many lines as that needs. */
final class Legend {

    /** Draws a sample. */
    private interface Sample {
        void draw(double x, double middle);
    }

    private final Ink ink;
    private final double em;
    private final double width;
    private final Lang lang;
    private double x;
    private double y;

    /** @param top where it begins */
    Legend(Ink ink, double em, double width, double top, Lang lang) {
        this.ink = ink;
        this.em = em;
        this.width = width;
        this.lang = lang;
        this.y = top;
    }

    /** Returns where it ends. */
    double draw(IncidentPage page) {
        entry(
                (at, middle) -> ink.box("incident-bar bar-phase-0", at, middle - em * 0.3, em * 1.4, em * 0.6),
                IncidentPageMessages.measured());
        entry(
                (at, middle) -> ink.box("incident-band", at, middle - em * 0.5, em * 1.4, em),
                IncidentPageMessages.modelRange());
        entry(
                (at, middle) -> ink.line(
                        "incident-typical", at + em * 0.7, middle - em * 0.5, at + em * 0.7, middle + em * 0.5),
                IncidentPageMessages.typical());
        entry(
                (at, middle) -> ink.arrow("incident-beyond", at + em * 0.5, middle, em * 0.35),
                IncidentPageMessages.beyond());
        if (page.has(line -> line.marks().stream().anyMatch(mark -> mark.kind() == Row.MarkKind.OTHER_NODE))) {
            entry(
                    (at, middle) -> ink.line(
                            "incident-other", at + em * 0.7, middle - em * 0.5, at + em * 0.7, middle + em * 0.5),
                    IncidentPageMessages.otherNode());
        }
        if (page.has(line -> line.marks().stream().anyMatch(mark -> mark.kind() == Row.MarkKind.FIRST_FAILURE))) {
            entry(
                    (at, middle) -> ink.cross("incident-cross", at + em * 0.7, middle, em * 0.3),
                    IncidentPageMessages.firstFailure());
        }
        if (page.has(line -> line.position() != Band.Position.INSIDE)) {
            entry(
                    (at, middle) -> ink.text("incident-outside", "▲▼", at, middle + em * 0.3),
                    IncidentPageMessages.outside(new Figures(lang).tenths(Incident.TOLERANCE)));
        }
        return y + em * 1.3;
    }

    private void entry(Sample sample, Text words) {
        double across = em * 1.9 + ink.width("incident-faint", words.in(lang));
        if (x > 0 && x + across > width) {
            x = 0;
            y += em * 1.2;
        }
        sample.draw(x, y + em * 0.5);
        ink.text("incident-faint", words.in(lang), x + em * 1.9, y + em * 0.8);
        x += across + em;
    }
}
