package org.bascule.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.WordUtils;
import org.bascule.incident.Band;
import org.bascule.incident.ClientOutcome;
import org.bascule.incident.Incident;
import org.bascule.incident.Phase;
import org.bascule.lab.Lang;

/** An incident as a table of its phases: measured, modelled, and the rule. */
final class IncidentTable {

    private static final int WIDTH = 100;
    private static final int PHASE = 26;
    private static final int MEASURED = 7;
    private static final int BAND = 18;

    private final Lang lang;
    private final String margin;
    private final List<String> lines = new ArrayList<>();

    private IncidentTable(Lang lang, String margin) {
        this.lang = lang;
        this.margin = margin;
    }

    /** Several lines, without a line end after the last one. */
    static String of(Incident incident, Lang lang, String margin) {
        IncidentTable table = new IncidentTable(lang, margin);
        table.add(incident);
        return String.join("\n", table.lines);
    }

    private void add(Incident incident) {
        lines.add(margin + "⏱ " + incident.says().in(lang) + ", "
                + CliMessages.incidentTotal(Terminal.seconds(incident.total()), incident.over())
                        .in(lang));
        row(
                CliMessages.phase().in(lang),
                CliMessages.measured().in(lang),
                CliMessages.model().in(lang),
                CliMessages.rule().in(lang));
        for (Phase.Kind kind : Phase.Kind.values()) {
            if (kind == Phase.Kind.CLIENT) {
                incident.phases(kind).forEach(phase -> row(phase, phase.who()));
            } else {
                incident.last(kind)
                        .ifPresent(phase -> row(phase, incident.phases(kind).size() > 1 ? phase.who() : ""));
            }
        }
        incident.clients().forEach(this::client);
        incident.dominant().ifPresent(dominant -> {
            paragraph(dominant.says().in(lang));
            paragraph(dominant.shorter().in(lang) + " " + dominant.price().in(lang));
        });
        if (!incident.outsideModel().isEmpty()) {
            paragraph(CliMessages.outsideModel().in(lang));
        }
    }

    /** @param who shown where several of the kind exist */
    private void row(Phase phase, String who) {
        String mark = phase.position() == Band.Position.INSIDE ? "" : "*";
        row(
                phase.kind().says().in(lang) + (who.isEmpty() ? "" : " (" + who + ")"),
                Terminal.seconds(phase.measured()) + mark,
                phase.band().in(Locale.ROOT),
                phase.rule().in(lang));
    }

    private void row(String phase, String measured, String band, String rule) {
        int left = margin.length() + PHASE + MEASURED + BAND + 4;
        List<String> names = wrapped(phase, PHASE);
        List<String> rules = wrapped(rule, WIDTH - left);
        for (int i = 0; i < Math.max(names.size(), rules.size()); i++) {
            String line = margin
                    + String.format(
                            Locale.ROOT,
                            "%-" + PHASE + "s %" + MEASURED + "s %" + BAND + "s  %s",
                            i < names.size() ? names.get(i) : "",
                            i == 0 ? measured : "",
                            i == 0 ? band : "",
                            i < rules.size() ? rules.get(i) : "");
            lines.add(line.stripTrailing());
        }
    }

    private void client(ClientOutcome client) {
        paragraph(CliMessages.clientPause(client.name(), Terminal.seconds(client.pause()), client.answered())
                .in(lang));
    }

    private void paragraph(String text) {
        wrapped(text, WIDTH - margin.length()).forEach(line -> lines.add(margin + line));
    }

    private static List<String> wrapped(String text, int width) {
        return WordUtils.wrap(text, width, "\n", true).lines().toList();
    }
}
