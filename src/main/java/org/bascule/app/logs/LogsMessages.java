package org.bascule.app.logs;

import org.bascule.lab.Text;

/** What {@code app.logs} says to a person, in both languages. */
final class LogsMessages {

    private LogsMessages() {}

    static Text nothingIsWrittenHereYet() {
        return Text.of(
                "Rien n'est écrit ici pour l'instant : les services n'ont pas démarré, ou le filtre cache tout.",
                "Nothing is written here yet: no service has been started, or the filter hides it all.");
    }

    static Text allLogs() {
        return Text.of("Tous les journaux", "All logs");
    }

    static Text every(String service) {
        return Text.of("Tous les %s", "Every %s", service);
    }

    static Text oneLine() {
        return Text.of("1 ligne", "1 line");
    }

    static Text lines(long count) {
        return Text.of("%d lignes", "%d lines", count);
    }

    static Text goOn(int missed) {
        return Text.of("Reprendre (+%d)", "Go on (+%d)", missed);
    }

    static Text pause() {
        return Text.of("Pause", "Pause");
    }
}
