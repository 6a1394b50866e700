package org.bascule.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bascule.incident.Incident;
import org.bascule.lab.Lang;

/** Several incidents, one in a line: seconds from the fault to each milestone, and what each client set waited. */
final class IncidentComparison {

    private static final int WIDTH = 96;
    private static final String GAP = "  ";
    private static final String NONE = "–";

    private final Lang lang;

    private IncidentComparison(Lang lang) {
        this.lang = lang;
    }

    /** The lines of the table, with at most 96 characters. */
    static List<String> of(List<Incident> incidents, Lang lang) {
        Set<String> sets = Incident.clientSets(incidents);
        IncidentComparison comparison = new IncidentComparison(lang);
        List<List<String>> rows = new ArrayList<>();
        rows.add(comparison.header(sets));
        incidents.forEach(incident -> rows.add(comparison.row(incident, sets)));
        return lines(rows);
    }

    private List<String> header(Set<String> sets) {
        List<String> cells = new ArrayList<>(List.of(
                CliMessages.faultColumn().in(lang),
                CliMessages.timersInSeconds().in(lang),
                CliMessages.keyEnds().in(lang),
                CliMessages.writesAccepted().in(lang),
                CliMessages.routed().in(lang)));
        cells.addAll(sets);
        cells.add(CliMessages.longestPhase().in(lang));
        return cells;
    }

    private List<String> row(Incident incident, Set<String> sets) {
        List<String> cells = new ArrayList<>(List.of(
                incident.fault().kind().says().in(lang),
                incident.settings().timers().ttl() + "/"
                        + incident.settings().timers().loopWait(),
                seconds(incident.keyEndsAfter()),
                seconds(incident.writesAcceptedAfter()),
                seconds(incident.routedAfter())));
        for (String set : sets) {
            cells.add(incident.client(set)
                    .map(client -> (client.answered() ? "" : "> ") + Terminal.seconds(client.pause()))
                    .orElse(NONE));
        }
        cells.add(incident.dominant()
                .map(dominant -> dominant.phase().kind().says().in(lang))
                .orElse(NONE));
        return cells;
    }

    /** Words to the left, figures to the right. The last column is left out where it does not fit. */
    private static List<String> lines(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        int all = IntStream.of(widths).sum() + GAP.length() * (columns - 1);
        int shown = all <= WIDTH ? columns : columns - 1;
        return rows.stream().map(row -> line(row.subList(0, shown), widths)).toList();
    }

    private static String line(List<String> cells, int[] widths) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            boolean words = i == 0 || i == widths.length - 1;
            padded.add(String.format(Locale.ROOT, "%" + (words ? "-" : "") + widths[i] + "s", cells.get(i)));
        }
        return String.join(GAP, padded).stripTrailing();
    }

    private static String seconds(Optional<Duration> after) {
        return after.map(Terminal::seconds).orElse(NONE);
    }
}
