package org.bascule.app.incident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bascule.app.look.Seconds;
import org.bascule.incident.Band;
import org.bascule.incident.ClientOutcome;
import org.bascule.incident.Incident;
import org.bascule.lab.Lang;

/** The rows of the client sets: how long each was not answered. */
final class ClientRows {

    /** A set's outcome in one incident. */
    private record Found(int incident, ClientOutcome outcome) {}

    private final List<Incident> incidents;
    private final Lang lang;
    private final Figures figures;

    private ClientRows(List<Incident> incidents, Lang lang) {
        this.incidents = incidents;
        this.lang = lang;
        this.figures = new Figures(lang);
    }

    static List<Row> of(List<Incident> incidents, Lang lang) {
        ClientRows made = new ClientRows(incidents, lang);
        Set<String> sets = new LinkedHashSet<>();
        incidents.forEach(incident -> incident.clients().forEach(client -> sets.add(client.name())));
        return sets.stream().map(made::row).toList();
    }

    private Row row(String set) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            int number = i;
            incidents.get(i).clients().stream()
                    .filter(client -> client.name().equals(set))
                    .forEach(client -> found.add(new Found(number, client)));
        }
        return new Row(
                Row.Kind.PAUSE,
                IncidentPageMessages.pause(set).in(lang),
                remark(found),
                false,
                found.stream().map(this::line).toList(),
                List.of());
    }

    private String remark(List<Found> found) {
        if (incidents.size() < 2) {
            return "";
        }
        return found.size() < 2
                ? IncidentPageMessages.onlyIn(Comparison.letter(found.get(0).incident()))
                        .in(lang)
                : figures.difference(
                        found.get(0).outcome().pause(), found.get(1).outcome().pause());
    }

    private Row.Line line(Found found) {
        ClientOutcome client = found.outcome();
        Duration from = Duration.between(incidents.get(found.incident()).fault().at(), client.lastAnswer());
        Optional<Duration> failure = client.firstFailure()
                .map(at ->
                        Duration.between(incidents.get(found.incident()).fault().at(), at));
        String pause = Seconds.exactly(figures.lang(), client.pause());
        String members = IncidentPageMessages.answered(
                        client.before().orElse("?"), client.after().orElse("?"))
                .in(lang);
        String words = IncidentPageMessages.pauseWords(client.name(), pause, client.answered())
                        .in(lang)
                + " " + members
                + failure.map(at -> ". "
                                + IncidentPageMessages.firstFailureAt(Seconds.exactly(figures.lang(), at))
                                        .in(lang))
                        .orElse("");
        return new Row.Line(
                found.incident(),
                Optional.of(new Row.Stretch(Figures.seconds(from), Figures.seconds(from.plus(client.pause())))),
                Optional.empty(),
                Band.Position.INSIDE,
                client.answered()
                        ? pause
                        : IncidentPageMessages.unanswered(pause).in(lang),
                members,
                failure
                        .map(at -> new Row.Mark(
                                Figures.seconds(at),
                                Row.MarkKind.FIRST_FAILURE,
                                IncidentPageMessages.firstFailure().in(lang)))
                        .stream()
                        .toList(),
                words);
    }
}
