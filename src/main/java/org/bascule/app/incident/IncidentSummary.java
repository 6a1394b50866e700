package org.bascule.app.incident;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.bascule.app.look.Seconds;
import org.bascule.incident.Incident;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;

/**
 * An incident in the list.
 *
 * @param title its time and the fault
 * @param outcome the old and the new leader, and the total
 * @param pauses of the client sets; empty without any
 */
record IncidentSummary(String time, String title, String outcome, String pauses) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    static IncidentSummary of(Incident incident, Lang lang) {
        Figures figures = new Figures(lang);
        String total = figures.tenths(incident.total());
        return new IncidentSummary(
                TIME.format(incident.fault().at()),
                incident.leaderBefore() + ", " + incident.fault().kind().says().in(lang),
                incident.leaderBefore() + " → " + incident.leaderAfter().orElse("?") + " · "
                        + (incident.over()
                                ? total
                                : IncidentPageMessages.notOver(total).in(lang)),
                incident.clients().isEmpty() ? "" : pauses(incident, figures).in(lang));
    }

    private static Text pauses(Incident incident, Figures figures) {
        return IncidentPageMessages.pauses(incident.clients().stream()
                .map(client ->
                        Comparison.together(client.name() + " " + Seconds.exactly(figures.lang(), client.pause())))
                .collect(Collectors.joining(" · ")));
    }

    /** One line, as a choice. */
    String choice() {
        return time + " · " + title + " · " + outcome;
    }

    String words() {
        return choice() + (pauses.isEmpty() ? "" : " · " + pauses);
    }
}
