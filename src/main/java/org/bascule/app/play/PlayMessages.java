package org.bascule.app.play;

import org.bascule.lab.Text;

/** What {@code app.play} says to a person, in both languages. */
final class PlayMessages {

    private PlayMessages() {}

    static Text thisChapterCutsNodesOff(String backend) {
        return Text.of(
                "Ce chapitre coupe des nœuds les uns des autres : le backend %s ne sait pas le faire.",
                "This chapter cuts nodes off from each other: the %s backend cannot do that.", backend);
    }

    static Text beginAnew() {
        return Text.of("Reprendre à zéro ?", "Begin anew?");
    }

    static Text labNodesAreRemovedWith() {
        return Text.of(
                "Les nœuds du laboratoire sont supprimés, avec ce qui a été joué.",
                "The lab's nodes are removed, with what has been performed.");
    }

    static Text beginAnewChaptersView() {
        return Text.of("Reprendre", "Begin anew");
    }

    static Text beyondDocument() {
        return Text.of("Au-delà du document", "Beyond the document");
    }

    static Text trueNow() {
        return Text.of("vraie maintenant", "true now");
    }

    static Text awaited() {
        return Text.of("attendue", "awaited");
    }

    static Text seen() {
        return Text.of("vu : ", "seen: ");
    }

    static Text showAllLines(int linesCount) {
        return Text.of("Tout montrer (%d lignes)", "Show all (%d lines)", linesCount);
    }

    static Text fold() {
        return Text.of("Replier", "Fold");
    }

    static Text performThisStep() {
        return Text.of("Jouer cette étape", "Perform this step");
    }

    static Text retry() {
        return Text.of("Réessayer", "Retry");
    }

    static Text checkAgain() {
        return Text.of("Vérifier à nouveau", "Check again");
    }

    static Text continueWaiting() {
        return Text.of("Continuer d'attendre", "Continue waiting");
    }

    static Text nextStep() {
        return Text.of("Étape suivante", "Next step");
    }

    static Text nextChapter() {
        return Text.of("Chapitre suivant", "Next chapter");
    }

    static Text backToStepAtHand() {
        return Text.of("Revenir à l'étape en cours", "Back to the step at hand");
    }

    static Text jumpToThisChapter() {
        return Text.of("Aller à ce chapitre", "Jump to this chapter");
    }

    static Text goOnInFreePlay() {
        return Text.of("Passer au jeu libre", "Go on in free play");
    }

    static Text checkAgainWaitsFurtherAnd() {
        return Text.of(
                "« Vérifier à nouveau » attend encore, sans rien exécuter.",
                "“Check again” waits further and performs nothing.");
    }

    static Text whatWasBuiltIsStill() {
        return Text.of(
                "Ce qui a été construit est encore là. « Reconstruire » l'enlève et recommence.",
                "What was built is still there. “Build again” removes it and starts over.");
    }

    static Text labIsThenBuiltAnew() {
        return Text.of(
                "Le laboratoire est alors reconstruit, dans l'état où commence ce chapitre.",
                "The lab is then built anew, in the state in which this chapter begins.");
    }

    static Text thatWasLastStepSelect() {
        return Text.of(
                "C'était la dernière étape. Choisissez un nœud du schéma pour le mettre en panne à la main ;"
                        + " relisez ou rejouez un chapitre, à gauche ; ou repartez de zéro.",
                "That was the last step. Select a node in the schema to break it by hand; read or perform a"
                        + " chapter again, on the left; or start over.");
    }

    static Text rebuildLab() {
        return Text.of("Reconstruire le laboratoire ?", "Rebuild the lab?");
    }

    static Text itsNodesAreRemovedThen() {
        return Text.of(
                "Ses nœuds sont supprimés, puis recréés dans l'état où commence le chapitre.",
                "Its nodes are removed, then created in the state in which the chapter begins.");
    }

    static Text rebuild() {
        return Text.of("Reconstruire", "Rebuild");
    }

    static Text chapterStep(int value, int value2, int stepsCount, String page) {
        return Text.of(
                "Chapitre %d · étape %d sur %d%s", "Chapter %d · step %d of %d%s", value, value2, stepsCount, page);
    }

    static Text buildAgain() {
        return Text.of("Reconstruire…", "Build again…");
    }

    static Text doItAgain() {
        return Text.of("Refaire", "Do it again");
    }

    static Text underConstructionEachNodeAppears() {
        return Text.of(
                "En construction : chaque nœud paraît dans le schéma quand il est là, et change quand ses"
                        + " serveurs répondent.",
                "Under construction: each node appears in the schema when it is there, and changes when"
                        + " its servers answer.");
    }

    static Text labStandsOutsideAnyChapter() {
        return Text.of(
                "Le laboratoire n'est dans aucun chapitre. Allez à l'un d'eux pour le jouer, ou choisissez"
                        + " un nœud du schéma pour agir à la main.",
                "The lab stands outside any chapter. Jump to one to perform it, or select a node in the"
                        + " schema and act on it by hand.");
    }

    static Text whatWasWaitedForIs() {
        return Text.of("Ce qui était attendu est vrai maintenant.", "What was waited for is true now.");
    }

    static Text stopping() {
        return Text.of("Arrêt en cours…", "Stopping…");
    }

    static Text checkIsNotTrueYet() {
        return Text.of("Une vérification n'est pas encore vraie.", "A check is not true yet.");
    }

    static Text checksAreNotTrueYet(long broken) {
        return Text.of("%d vérifications ne sont pas encore vraies.", "%d checks are not true yet.", broken);
    }
}
