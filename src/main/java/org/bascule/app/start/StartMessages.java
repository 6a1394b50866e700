package org.bascule.app.start;

import org.bascule.lab.LabName;
import org.bascule.lab.Text;

/** What {@code app.start} says to a person, in both languages. */
final class StartMessages {

    private StartMessages() {}

    static Text usable() {
        return Text.of("utilisable", "usable");
    }

    static Text notUsable() {
        return Text.of("inutilisable", "not usable");
    }

    static Text realServersAsProcessesThis() {
        return Text.of(
                "de vrais serveurs, des processus de cette machine", "real servers, as processes of this machine");
    }

    static Text dockerContainers() {
        return Text.of("des conteneurs Docker", "Docker containers");
    }

    static Text lxcContainersAsInDocument() {
        return Text.of("des conteneurs LXC, comme le document", "LXC containers, as in the document");
    }

    static Text takeUp() {
        return Text.of("Reprendre", "Take up");
    }

    static Text remove() {
        return Text.of("Enlever…", "Remove…");
    }

    static Text removeLab(LabName lab) {
        return Text.of("Enlever le laboratoire %s ?", "Remove the lab %s?", lab);
    }

    static Text itsServersAreStoppedAnd() {
        return Text.of(
                "Ses serveurs sont arrêtés et ses fichiers effacés. Rien d'autre n'est touché.",
                "Its servers are stopped and its files removed. Nothing else is touched.");
    }

    static Text removeStartView() {
        return Text.of("Enlever", "Remove");
    }

    static Text chapter(int value, Text title) {
        return Text.of("Chapitre %d : %s", "Chapter %d: %s", value, title);
    }

    static Text wholeLabBuiltAndVerified() {
        return Text.of("Tout le laboratoire, construit et vérifié", "The whole lab, built and verified");
    }

    static Text shortenedTtlLoopWait(int ttl, int loopWait) {
        return Text.of("raccourcies : ttl %d, loop_wait %d", "shortened: ttl %d, loop_wait %d", ttl, loopWait);
    }

    static Text documentTtlLoopWait(int ttl, int loopWait) {
        return Text.of(
                "celles du document : ttl %d, loop_wait %d", "the document's: ttl %d, loop_wait %d", ttl, loopWait);
    }
}
