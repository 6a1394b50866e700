package org.bascule.app.traffic;

import org.bascule.lab.Text;

/** What {@code app.traffic} says to a person, in both languages. */
final class TrafficMessages {

    private TrafficMessages() {}

    static Text acknowledged() {
        return Text.of("acquittées", "acknowledged");
    }

    static Text failuresRetried() {
        return Text.of("échecs, réessayés", "failures, retried");
    }

    static Text unknownOutcome() {
        return Text.of("issue inconnue", "unknown outcome");
    }

    static Text longestPause() {
        return Text.of("plus longue pause", "longest pause");
    }

    static Text running() {
        return Text.of("en marche", "running");
    }

    static Text stopped() {
        return Text.of("arrêté", "stopped");
    }

    static Text and() {
        return Text.of(" et ", " and ");
    }

    static Text scenarioStartsNoClient() {
        return Text.of("Ce scénario ne démarre aucun client.", "This scenario does not start any client.");
    }

    static Text clientsStartInChapter(String chapter) {
        return Text.of(
                "Aucun client pour l'instant : un client en écriture et un client en lecture démarrent au chapitre %s.",
                "No client yet: a writer and a reader start in chapter %s.", chapter);
    }

    static Text clientsStartInChapters(String chapters) {
        return Text.of(
                "Aucun client pour l'instant : un client en écriture et un client en lecture démarrent aux chapitres %s.",
                "No client yet: a writer and a reader start in chapters %s.", chapters);
    }

    static Text writerPort(int port) {
        return Text.of("client en écriture, port %d", "writer, port %d", port);
    }

    static Text readerPort(int port) {
        return Text.of("client en lecture, port %d", "reader, port %d", port);
    }

    static Text writesAcknowledgedPerSecond() {
        return Text.of("écritures acquittées par seconde", "writes acknowledged per second");
    }

    static Text readsPerSecond() {
        return Text.of("lectures par seconde", "reads per second");
    }

    static Text now() {
        return Text.of("maintenant", "now");
    }
}
