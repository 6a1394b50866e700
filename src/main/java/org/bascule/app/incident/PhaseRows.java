package org.bascule.app.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bascule.incident.Dominant;
import org.bascule.incident.Incident;
import org.bascule.incident.Phase;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;

/** The rows of the phases. Of a phase that ran on several nodes, the last one to end is drawn, and the others are marked. */
final class PhaseRows {

    /** The phases in the order of a failover; those that take each other's place share a row. */
    private static final List<Set<Phase.Kind>> ORDER = List.of(
            Set.of(Phase.Kind.HAPROXY_NOTICE),
            Set.of(Phase.Kind.RELEASE, Phase.Kind.EXPIRY, Phase.Kind.KEY_LOSS),
            Set.of(Phase.Kind.CRASH_NOTICE),
            Set.of(Phase.Kind.RESTART),
            Set.of(Phase.Kind.ELECTION),
            Set.of(Phase.Kind.PROMOTION),
            Set.of(Phase.Kind.REST),
            Set.of(Phase.Kind.ROUTING));

    /** A phase of one incident, with the same phase on other nodes. */
    private record Found(int incident, Phase phase, List<Phase> others) {}

    private final List<Incident> incidents;
    private final Lang lang;
    private final Figures figures;
    private final List<Row> rows = new ArrayList<>();

    private PhaseRows(List<Incident> incidents, Lang lang) {
        this.incidents = incidents;
        this.lang = lang;
        this.figures = new Figures(lang);
    }

    static List<Row> of(List<Incident> incidents, Lang lang) {
        PhaseRows made = new PhaseRows(incidents, lang);
        ORDER.forEach(kinds -> made.add(made.found(kinds, Optional.empty())));
        made.sets().forEach(set -> made.add(made.found(Set.of(Phase.Kind.CLIENT), Optional.of(set))));
        return made.rows;
    }

    private Set<String> sets() {
        Set<String> sets = new LinkedHashSet<>();
        incidents.forEach(incident -> incident.phases(Phase.Kind.CLIENT).forEach(phase -> sets.add(phase.who())));
        return sets;
    }

    private List<Found> found(Set<Phase.Kind> kinds, Optional<String> who) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            int number = i;
            List<Phase> phases = incidents.get(i).phases().stream()
                    .filter(phase -> kinds.contains(phase.kind()))
                    .filter(phase -> who.map(phase.who()::equals).orElse(true))
                    .sorted(Comparator.comparing(Phase::to))
                    .toList();
            if (!phases.isEmpty()) {
                found.add(new Found(number, phases.get(phases.size() - 1), phases.subList(0, phases.size() - 1)));
            }
        }
        return found;
    }

    private void add(List<Found> found) {
        if (found.isEmpty()) {
            return;
        }
        rows.add(new Row(
                Row.Kind.PHASE,
                name(found),
                remark(found),
                found.stream().anyMatch(this::dominates),
                found.stream().map(this::line).toList(),
                rules(found)));
    }

    /** A key that was released in one incident and expired in the other simply ended. */
    private String name(List<Found> found) {
        Found first = found.get(0);
        boolean same = found.stream()
                .allMatch(each -> each.phase().kind() == first.phase().kind());
        if (!same) {
            return Phase.Kind.KEY_LOSS.says().in(lang);
        }
        String name = name(first.phase());
        return incidents.size() > 1 || first.others().isEmpty()
                ? name
                : name + " (" + first.phase().who() + ")";
    }

    private String name(Phase phase) {
        Text name = phase.kind().says();
        return (phase.kind() == Phase.Kind.CLIENT ? IncidentPageMessages.reconnect(name, phase.who()) : name).in(lang);
    }

    private String remark(List<Found> found) {
        if (incidents.size() < 2) {
            return "";
        }
        return found.size() < 2
                ? IncidentPageMessages.onlyIn(Comparison.letter(found.get(0).incident()))
                        .in(lang)
                : figures.difference(
                        found.get(0).phase().measured(), found.get(1).phase().measured());
    }

    private boolean dominates(Found found) {
        return incidents
                .get(found.incident())
                .dominant()
                .map(Dominant::phase)
                .filter(found.phase()::equals)
                .isPresent();
    }

    /** The same rule with the same values is said once. */
    private List<String> rules(List<Found> found) {
        List<String> rules =
                found.stream().map(each -> each.phase().rule().in(lang)).toList();
        if (incidents.size() < 2 || Set.copyOf(rules).size() < rules.size()) {
            return rules.subList(0, 1);
        }
        List<String> lettered = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Found each = found.get(i);
            lettered.add(Comparison.letter(each.incident()) + " · " + rules.get(i));
        }
        return lettered;
    }

    private Row.Line line(Found found) {
        Phase phase = found.phase();
        double from = since(found.incident(), phase.from());
        String number = figures.tenths(phase.measured());
        return new Row.Line(
                found.incident(),
                Optional.of(new Row.Stretch(from, since(found.incident(), phase.to()))),
                Optional.of(new Row.ModelBand(
                        from + Figures.seconds(phase.band().min()),
                        from + Figures.seconds(phase.band().typical()),
                        phase.band().max().map(most -> from + Figures.seconds(most)))),
                phase.position(),
                number,
                model(phase),
                found.others().stream()
                        .map(other -> new Row.Mark(
                                since(found.incident(), other.to()),
                                Row.MarkKind.OTHER_NODE,
                                other.who() + " " + figures.tenths(other.measured())))
                        .toList(),
                words(found, number));
    }

    private String model(Phase phase) {
        String band = figures.band(phase.band());
        return switch (phase.position()) {
            case INSIDE -> band;
            case ABOVE -> IncidentPageMessages.above(band).in(lang);
            case BELOW -> IncidentPageMessages.below(band).in(lang);
        };
    }

    private String words(Found found, String number) {
        Phase phase = found.phase();
        String measured = found.others().isEmpty()
                ? number
                : IncidentPageMessages.lastOn(
                                number, phase.who(), found.others().size() + 1)
                        .in(lang);
        Duration from = Duration.between(incidents.get(found.incident()).fault().at(), phase.from());
        return IncidentPageMessages.phaseWords(
                                name(phase), measured, figures.place(from), figures.place(from.plus(phase.measured())))
                        .in(lang)
                + " " + IncidentPageMessages.modelWords(model(phase)).in(lang)
                + " " + IncidentPageMessages.ruleWords(phase.rule()).in(lang);
    }

    private double since(int incident, Instant at) {
        return Figures.seconds(Duration.between(incidents.get(incident).fault().at(), at));
    }
}
