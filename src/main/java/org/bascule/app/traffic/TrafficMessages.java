package org.bascule.app.traffic;

import org.bascule.lab.Text;

/** What {@code app.traffic} says to a person, in both languages. */
final class TrafficMessages {

    private TrafficMessages() {}

    static Text acknowledged() {
        return Text.of("acquittées", "acknowledged");
    }

    static Text failuresTriedAgain() {
        return Text.of("échecs, réessayés", "failures, tried again");
    }

    static Text unknown() {
        return Text.of("sans réponse", "unknown");
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

    static Text thisScenarioStartsNoClient() {
        return Text.of("Ce scénario ne démarre aucun client.", "This scenario starts no client.");
    }

    static Text noClientYetWriterAnd(String listed) {
        return Text.of(
                "Aucun client pour l'instant : un écrivain et un lecteur démarrent au chapitre %s.",
                "No client yet: a writer and a reader are started in chapter %s.", listed);
    }

    static Text noClientYetWriterAndReader(String listed) {
        return Text.of(
                "Aucun client pour l'instant : un écrivain et un lecteur démarrent aux chapitres %s.",
                "No client yet: a writer and a reader are started in chapters %s.", listed);
    }

    static Text writerPort(int production) {
        return Text.of("écrivain, port %d", "writer, port %d", production);
    }

    static Text readerPort(int standby) {
        return Text.of("lecteur, port %d", "reader, port %d", standby);
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
