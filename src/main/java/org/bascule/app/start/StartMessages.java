package org.bascule.app.start;

import org.bascule.lab.LabName;
import org.bascule.lab.Text;

/** What {@code app.start} says to a person, in both languages. */
final class StartMessages {

    private StartMessages() {}

    static Text usable() {
        return Text.of("utilisable", "available");
    }

    static Text notUsable() {
        return Text.of("inutilisable", "not available");
    }

    static Text resume() {
        return Text.of("Reprendre", "Resume");
    }

    static Text removeAsks() {
        return Text.of("Supprimer…", "Remove…");
    }

    static Text removeLab(LabName lab) {
        return Text.of("Supprimer le laboratoire %s ?", "Remove lab %s?", lab);
    }

    static Text removeLabDetails() {
        return Text.of(
                "Ses serveurs sont arrêtés et ses fichiers supprimés. Rien d'autre n'est modifié.",
                "Its servers are stopped and its files deleted. Nothing else is changed.");
    }

    static Text remove() {
        return Text.of("Supprimer", "Remove");
    }

    static Text chapter(int value, Text title) {
        return Text.of("Chapitre %d : %s", "Chapter %d: %s", value, title);
    }

    static Text completeLab() {
        return Text.of("Laboratoire complet, construit et vérifié", "Complete lab, built and verified");
    }

    static Text shortenedTimers(int ttl, int loopWait) {
        return Text.of("raccourcis : ttl %d, loop_wait %d", "shortened: ttl %d, loop_wait %d", ttl, loopWait);
    }

    static Text documentTimers(int ttl, int loopWait) {
        return Text.of(
                "ceux du document : ttl %d, loop_wait %d", "as in the document: ttl %d, loop_wait %d", ttl, loopWait);
    }
}
