package org.bascule.app.logs;

import org.bascule.lab.Text;

/** What {@code app.logs} says to a person, in both languages. */
final class LogsMessages {

    private LogsMessages() {}

    static Text noLines() {
        return Text.of(
                "Aucune ligne : aucun service n'a encore démarré, ou le filtre masque tout.",
                "No lines: no service has been started yet, or the filter hides everything.");
    }

    static Text allLogs() {
        return Text.of("Tous les journaux", "All logs");
    }

    static Text allOfService(String service) {
        return Text.of("Tous les %s", "All %s", service);
    }

    static Text oneLine() {
        return Text.of("1 ligne", "1 line");
    }

    static Text lines(long count) {
        return Text.of("%d lignes", "%d lines", count);
    }

    static Text resume(int missed) {
        return Text.of("Reprendre (+%d)", "Resume (+%d)", missed);
    }

    static Text pause() {
        return Text.of("Pause", "Pause");
    }
}
