package org.bascule.app.overview;

import org.bascule.lab.Text;

/** What {@code app.overview} says to a person, in both languages. */
final class OverviewMessages {

    private OverviewMessages() {}

    static Text labComplete() {
        return Text.of("Le laboratoire est complet", "The lab is complete");
    }

    static Text outsideAnyChapter() {
        return Text.of("Hors chapitre", "Outside any chapter");
    }

    static Text labCompleteDetails() {
        return Text.of(
                "Tous les serveurs tournent et ont été vérifiés. Voici ce que vous pouvez faire maintenant.",
                "All servers are running and have been checked. Here is what you can do now.");
    }

    static Text outsideAnyChapterDetails() {
        return Text.of(
                "L'état du laboratoire ne correspond au début d'aucun chapitre. Voici ce que vous pouvez faire"
                        + " maintenant.",
                "The state of the lab does not match the start of any chapter. Here is what you can do now.");
    }

    static Text freePlay() {
        return Text.of("Jeu libre", "Free play");
    }

    static Text freePlayDetails() {
        return Text.of(
                "Sélectionnez un nœud du schéma et agissez dessus : arrêtez, tuez ou figez un service. La"
                        + " chronologie, en bas, montre les conséquences.",
                "Select a node in the diagram and act on it: stop, kill or freeze a service. The timeline below"
                        + " shows the consequences.");
    }

    static Text chaptersFromHere() {
        return Text.of("Chapitres possibles depuis cet état", "Chapters that start from this state");
    }

    static Text otherChapters() {
        return Text.of("Autres chapitres", "Other chapters");
    }

    static Text otherChaptersDetails() {
        return Text.of(
                "Choisissez-en un dans la liste de gauche. Le laboratoire est alors amené à l'état où"
                        + " ce chapitre commence.",
                "Choose one from the list on the left. The lab is then brought to the state in which that"
                        + " chapter starts.");
    }

    static Text startFreePlay() {
        return Text.of("Passer au jeu libre", "Switch to free play");
    }
}
