package org.bascule.app.overview;

import org.bascule.lab.Text;

/** What {@code app.overview} says to a person, in both languages. */
final class OverviewMessages {

    private OverviewMessages() {}

    static Text labIsComplete() {
        return Text.of("Le laboratoire est complet", "The lab is complete");
    }

    static Text outsideAnyChapter() {
        return Text.of("Hors chapitre", "Outside any chapter");
    }

    static Text allItsServersRunAnd() {
        return Text.of(
                "Tous ses serveurs tournent, et ont été vérifiés. Voici ce que vous pouvez" + " faire maintenant.",
                "All its servers run, and were verified. This is what you can do now.");
    }

    static Text labStandsAtBeginningNo() {
        return Text.of(
                "Le laboratoire n'est au début d'aucun chapitre. Voici ce que vous pouvez" + " faire maintenant.",
                "The lab stands at the beginning of no chapter. This is what you can do" + " now.");
    }

    static Text freePlay() {
        return Text.of("Jeu libre", "Free play");
    }

    static Text selectNodeInDiagramThen() {
        return Text.of(
                "Choisissez un nœud du schéma, puis « À la main » : arrêtez, tuez, figez. La chronologie, en"
                        + " bas, montre ce qui s'ensuit.",
                "Select a node in the diagram, then “By hand”: stop, kill, freeze. The timeline below shows"
                        + " what follows.");
    }

    static Text chaptersThatStartFromHere() {
        return Text.of("Chapitres qui commencent d'ici", "Chapters that start from here");
    }

    static Text otherChapters() {
        return Text.of("Les autres chapitres", "The other chapters");
    }

    static Text chooseOneOnLeftLab() {
        return Text.of(
                "Choisissez-en un à gauche. Le laboratoire est alors reconstruit dans l'état où ce chapitre"
                        + " commence.",
                "Choose one on the left. The lab is then rebuilt in the state in which that chapter" + " begins.");
    }

    static Text goOnInFreePlay() {
        return Text.of("Passer au jeu libre", "Go on in free play");
    }
}
