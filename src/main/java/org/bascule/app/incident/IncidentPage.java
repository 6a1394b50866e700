package org.bascule.app.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bascule.app.timeline.Scale;
import org.bascule.incident.Band;
import org.bascule.incident.Dominant;
import org.bascule.incident.Incident;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.lab.Visible;

/**
 * What the tab shows of an incident, or of two on one scale. All places are seconds since the fault.
 *
 * @param headings of each incident: its time, the fault, the leader and the total
 * @param facts the command and the settings in force; of two, what differs
 * @param verdicts the phase that dominated; of two, it is in the advice
 * @param advice what would shorten that phase, and its price
 * @param until the end of the axis
 * @param changes where phases begin and end
 */
public record IncidentPage(
        List<String> headings,
        List<String> facts,
        List<String> verdicts,
        List<Row> rows,
        List<String> advice,
        double until,
        List<Double> changes) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private static final double MARGIN = 1.03;
    private static final double SHORTEST = 0.5;
    /** The axis reaches as far as the typical end of a phase, unless it would leave too little space for what was measured. */
    private static final double FARTHEST = 1.3;

    private static final long NANOS = 1_000_000_000;

    public IncidentPage {
        headings = List.copyOf(headings);
        facts = List.copyOf(facts);
        verdicts = List.copyOf(verdicts);
        rows = List.copyOf(rows);
        advice = List.copyOf(advice);
        changes = List.copyOf(changes);
    }

    /** @param incidents one or two */
    public static IncidentPage of(List<Incident> incidents, Lang lang) {
        boolean two = incidents.size() > 1;
        List<Row> rows = new ArrayList<>();
        if (two) {
            rows.add(total(incidents, lang));
        }
        rows.add(milestones(incidents, lang));
        rows.addAll(PhaseRows.of(incidents, lang));
        rows.addAll(ClientRows.of(incidents, lang));
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            headings.add(
                    two
                            ? Comparison.letter(i) + " · " + heading(incidents.get(i), TIME, lang)
                            : heading(incidents.get(i), DATE, lang));
        }
        Part verdict = (incident, dominant) -> verdict(incident, dominant, lang);
        Part advice = (incident, dominant) -> Text.joined(" ", List.of(dominant.shorter(), dominant.price()));
        return new IncidentPage(
                headings,
                two ? List.of(Comparison.of(incidents.get(0), incidents.get(1), lang)) : facts(incidents.get(0), lang),
                two ? List.of() : lettered(incidents, lang, List.of(verdict)),
                rows,
                lettered(incidents, lang, two ? List.of(verdict, advice) : List.of(advice)),
                until(rows, incidents),
                changes(rows));
    }

    boolean compares() {
        return headings.size() > 1;
    }

    boolean has(Predicate<Row.Line> line) {
        return lines(rows).anyMatch(line);
    }

    /** @param shortened whether long waits are drawn shorter than they lasted */
    Scale scale(boolean shortened) {
        return new Scale(
                Instant.EPOCH,
                instant(until),
                shortened ? changes.stream().map(IncidentPage::instant).toList() : List.of());
    }

    /** All of the page, for a screen reader. */
    String words() {
        List<String> words = new ArrayList<>(headings);
        words.addAll(facts);
        words.addAll(verdicts);
        for (Row row : rows) {
            row.lines()
                    .forEach(line ->
                            words.add((compares() ? Comparison.letter(line.incident()) + ", " : "") + line.words()));
            if (!row.remark().isEmpty()) {
                words.add(row.name() + ", " + row.remark());
            }
        }
        words.addAll(advice);
        return String.join("\n", words);
    }

    private static Instant instant(double seconds) {
        return Instant.EPOCH.plusNanos((long) (seconds * NANOS));
    }

    private static String heading(Incident incident, DateTimeFormatter format, Lang lang) {
        String total = new Figures(lang).tenths(incident.total());
        Text end = incident.over() ? IncidentPageMessages.restoredAfter(total) : IncidentPageMessages.notOver(total);
        return format.format(incident.fault().at()) + " · " + incident.says().in(lang) + " · " + end.in(lang);
    }

    private static List<String> facts(Incident incident, Lang lang) {
        String command = Visible.of(
                incident.fault().command().strip().lines().findFirst().orElse(""));
        String settings = Comparison.settings(incident.settings());
        return List.of(
                command.isEmpty()
                        ? settings
                        : IncidentPageMessages.command(command).in(lang) + " · " + settings);
    }

    private interface Part {
        Text of(Incident incident, Dominant dominant);
    }

    private static List<String> lettered(List<Incident> incidents, Lang lang, List<Part> parts) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            Incident incident = incidents.get(i);
            String letter = incidents.size() > 1 ? Comparison.letter(i) + " · " : "";
            incident.dominant()
                    .ifPresent(dominant -> words.add(letter
                            + Text.joined(
                                            " ",
                                            parts.stream()
                                                    .map(part -> part.of(incident, dominant))
                                                    .toList())
                                    .in(lang)));
        }
        return words;
    }

    private static Text verdict(Incident incident, Dominant dominant, Lang lang) {
        Figures figures = new Figures(lang);
        Duration measured = dominant.phase().measured();
        double share = Figures.seconds(measured) / Figures.seconds(incident.total());
        return IncidentPageMessages.dominant(
                dominant.phase().kind().says(),
                figures.tenths(measured),
                figures.tenths(incident.total()),
                Math.round(100 * Math.min(1, share)));
    }

    private static Row total(List<Incident> incidents, Lang lang) {
        Figures figures = new Figures(lang);
        String name = IncidentPageMessages.total().in(lang);
        List<Row.Line> lines = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            Duration total = incidents.get(i).total();
            lines.add(new Row.Line(
                    i,
                    Optional.of(new Row.Stretch(0, Figures.seconds(total))),
                    Optional.empty(),
                    Band.Position.INSIDE,
                    figures.tenths(total),
                    "",
                    List.of(),
                    heading(incidents.get(i), DATE, lang)));
        }
        String difference =
                figures.difference(incidents.get(0).total(), incidents.get(1).total());
        return new Row(Row.Kind.TOTAL, name, difference, false, lines, List.of());
    }

    private static Row milestones(List<Incident> incidents, Lang lang) {
        List<Row.Line> lines = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            lines.add(Milestones.line(i, incidents.get(i), lang));
        }
        return new Row(Row.Kind.MILESTONES, IncidentPageMessages.milestones().in(lang), "", false, lines, List.of());
    }

    private static double until(List<Row> rows, List<Incident> incidents) {
        double measured = Math.max(
                bars(rows).mapToDouble(Row.Stretch::to).max().orElse(0),
                incidents.stream()
                        .mapToDouble(incident -> Figures.seconds(incident.total()))
                        .max()
                        .orElse(0));
        double typical = lines(rows)
                .flatMap(line -> line.band().stream())
                .mapToDouble(Row.ModelBand::typical)
                .filter(end -> end <= measured * FARTHEST)
                .max()
                .orElse(0);
        return Math.max(SHORTEST, Math.max(measured, typical) * MARGIN);
    }

    private static List<Double> changes(List<Row> rows) {
        TreeSet<Double> changes = new TreeSet<>();
        bars(rows).forEach(bar -> changes.addAll(List.of(bar.from(), bar.to())));
        lines(rows).flatMap(line -> line.marks().stream()).forEach(mark -> changes.add(mark.at()));
        return List.copyOf(changes);
    }

    private static Stream<Row.Stretch> bars(List<Row> rows) {
        return lines(rows).flatMap(line -> line.bar().stream());
    }

    private static Stream<Row.Line> lines(List<Row> rows) {
        return rows.stream().flatMap(row -> row.lines().stream());
    }
}
