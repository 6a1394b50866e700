package org.bascule.app.incident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.app.look.Seconds;
import org.bascule.incident.Band;
import org.bascule.incident.Incident;
import org.bascule.incident.Milestone;
import org.bascule.lab.Lang;

/** The milestones of an incident as marks on a line, those that matter most first: labels are left out where space is short. */
final class Milestones {

    private static final List<Milestone.Kind> IMPORTANCE = List.of(
            Milestone.Kind.FAULT,
            Milestone.Kind.KEY_RELEASED,
            Milestone.Kind.KEY_EXPIRED,
            Milestone.Kind.KEY_GONE,
            Milestone.Kind.PROMOTED,
            Milestone.Kind.CLIENT_SERVED,
            Milestone.Kind.ROUTED,
            Milestone.Kind.PATRONI_NOTICED,
            Milestone.Kind.LOCK_ACQUIRED,
            Milestone.Kind.CLIENT_FAILED,
            Milestone.Kind.HAPROXY_DOWN,
            Milestone.Kind.REST_PRIMARY);

    private Milestones() {}

    static Row.Line line(int number, Incident incident, Lang lang) {
        Figures figures = new Figures(lang);
        List<Row.Mark> marks = new ArrayList<>();
        for (Milestone.Kind kind : IMPORTANCE) {
            incident.milestones().stream()
                    .filter(milestone -> milestone.kind() == kind)
                    .forEach(milestone -> marks.add(new Row.Mark(
                            Figures.seconds(since(incident, milestone)),
                            Row.MarkKind.MILESTONE,
                            IncidentPageMessages.mark(milestone).in(lang))));
        }
        List<String> words = incident.milestones().stream()
                .map(milestone -> Seconds.exactly(figures.lang(), since(incident, milestone)) + " "
                        + milestone.says().in(lang))
                .toList();
        return new Row.Line(
                number,
                Optional.empty(),
                Optional.empty(),
                Band.Position.INSIDE,
                "",
                "",
                marks,
                String.join("\n", words));
    }

    private static Duration since(Incident incident, Milestone milestone) {
        return Duration.between(incident.fault().at(), milestone.at());
    }
}
