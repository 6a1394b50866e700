package org.bascule.app.play;

import java.util.ArrayList;
import java.util.List;
import org.bascule.journal.Entry;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;

/** What {@code app.play} says to a person, in both languages. */
final class PlayMessages {

    /** More would push the step's text off the page. */
    private static final int FIRST_MOVES = 4;

    private PlayMessages() {}

    static Text chapterNeedsIsolation(String backend) {
        return Text.of(
                "Ce chapitre isole des nœuds ; le backend %s ne le permet pas.",
                "This chapter isolates nodes; the %s backend does not support this.", backend);
    }

    static Text startOver() {
        return Text.of("Repartir de zéro ?", "Start over?");
    }

    static Text startOverDetails() {
        return Text.of(
                "Les nœuds du laboratoire et les résultats des étapes sont supprimés.",
                "The nodes of the lab and the results of the steps are removed.");
    }

    static Text startOverButton() {
        return Text.of("Supprimer les nœuds", "Remove the nodes");
    }

    static Text section(Chapter.Section section) {
        return switch (section) {
            case DOCUMENT -> Text.of("Le document", "The document");
            case BEYOND -> Text.of("Au-delà du document", "Beyond the document");
            case TROUBLESHOOTING -> Text.of("Dépannage", "Troubleshooting");
        };
    }

    static Text checkTrueNow() {
        return Text.of("vraie maintenant", "true now");
    }

    static Text checkAwaited() {
        return Text.of("en attente", "waiting");
    }

    static Text observed() {
        return Text.of("observé : ", "observed: ");
    }

    static Text showAllLines(int linesCount) {
        return Text.of("Tout afficher (%d lignes)", "Show all (%d lines)", linesCount);
    }

    static Text collapse() {
        return Text.of("Réduire", "Collapse");
    }

    static Text whichLeader() {
        return Text.of("Quel leader ?", "Who leads?");
    }

    static Text noLeader() {
        return Text.of("aucun leader", "no leader");
    }

    static Text runStep() {
        return Text.of("Exécuter cette étape", "Run this step");
    }

    static Text retry() {
        return Text.of("Réessayer", "Retry");
    }

    static Text checkAgain() {
        return Text.of("Revérifier", "Check again");
    }

    static Text continueWaiting() {
        return Text.of("Continuer d'attendre", "Keep waiting");
    }

    static Text nextStep() {
        return Text.of("Étape suivante", "Next step");
    }

    static Text nextChapter() {
        return Text.of("Chapitre suivant", "Next chapter");
    }

    static Text currentStep() {
        return Text.of("Revenir à l'étape en cours", "Back to the current step");
    }

    static Text goToChapter() {
        return Text.of("Aller à ce chapitre", "Go to this chapter");
    }

    static Text freePlay() {
        return Text.of("Passer au jeu libre", "Switch to free play");
    }

    static Text checkAgainDetails() {
        return Text.of(
                "« Revérifier » attend de nouveau, sans rien exécuter.",
                "“Check again” waits again, without running any command.");
    }

    static Text keepWaitingDetails() {
        return Text.of(
                "Ce qui a été construit est conservé. « Reconstruire » le supprime et recommence.",
                "What was built so far is kept. “Rebuild” removes it and starts again.");
    }

    static Text goToChapterDetails() {
        return Text.of(
                "Le laboratoire est amené à l'état où ce chapitre commence : seul ce qui diffère change.",
                "The lab is brought to the state in which this chapter starts: only what differs is changed.");
    }

    static Text afterLastStep() {
        return Text.of(
                "C'était la dernière étape. Sélectionnez un nœud du schéma pour provoquer une panne ; relisez"
                        + " ou rejouez un chapitre dans la liste de gauche ; ou repartez de zéro.",
                "That was the last step. Select a node in the diagram to cause a failure; read or repeat a"
                        + " chapter from the list on the left; or start over.");
    }

    static Text beginMyTurn() {
        return Text.of("Je fais cette étape", "Do this step myself");
    }

    static Text done() {
        return Text.of("C'est fait", "It is done");
    }

    static Text showCommands() {
        return Text.of("Commandes", "Show the commands");
    }

    /** The label of the button that shows it. */
    static Text nextHint(int number, int of) {
        return Text.of("Indice %d/%d", "Hint %d of %d", number, of);
    }

    /** In Markdown. */
    static Text hint(int number, int of, Text says) {
        return Text.of("**Indice %d/%d.** %s", "**Hint %d of %d.** %s", number, of, says);
    }

    /** In Markdown. */
    static Text fault(Text explanation) {
        return Text.of("**La panne.** %s", "**The fault.** %s", explanation);
    }

    /** In Markdown. */
    static Text faultCommands() {
        return Text.of("**Les commandes qui l'ont causée.**", "**The commands that caused it.**");
    }

    static Text myTurnDetails() {
        return Text.of(
                "Le but : toutes les vérifications réussissent. Le chemin est libre, dans le terminal que vous voulez.",
                "The goal: all checks pass. How you get there is up to you, in any terminal.");
    }

    static Text passesByItself() {
        return Text.of(
                "L'étape réussit d'elle-même quand toutes les vérifications réussissent.",
                "The step passes by itself when all checks pass.");
    }

    static Text sayWhenDone() {
        return Text.of(
                "Les vérifications ne peuvent pas le voir : dites quand l'étape est faite.",
                "The checks cannot tell: say when the step is done.");
    }

    static Text waitingForYou(int passing, int all) {
        return all == 0
                ? Text.of("À vous", "Your turn")
                : Text.of("À vous : %d sur %d", "Your turn: %d of %d checks pass", passing, all);
    }

    static Text rebuildLab() {
        return Text.of("Reconstruire le laboratoire ?", "Rebuild the lab?");
    }

    static Text rebuildLabDetails() {
        return Text.of(
                "Ses nœuds sont supprimés, puis recréés dans l'état où le chapitre commence.",
                "Its nodes are removed, then created again in the state in which the chapter starts.");
    }

    static Text rebuild() {
        return Text.of("Reconstruire", "Rebuild");
    }

    static Text chapterStep(int value, int value2, int stepsCount, String page) {
        return Text.of(
                "Chapitre %d · étape %d sur %d%s", "Chapter %d · step %d of %d%s", value, value2, stepsCount, page);
    }

    static Text rebuildAsks() {
        return Text.of("Reconstruire…", "Rebuild…");
    }

    static Text runAgain() {
        return Text.of("Relancer", "Run again");
    }

    /** In Markdown. */
    static Text plan(Entry.Planned plan) {
        List<Text> parts = new ArrayList<>();
        parts.add(
                plan.rebuild() == null
                        ? Text.of("**Ce qui change**", "**What changes**")
                        : Text.of("**Construit à neuf** : %s", "**Built from nothing**: %s", plan.rebuild()));
        plan.moves().forEach(move -> parts.add(Text.of("- %s — %s", "- %s — %s", move.what(), move.why())));
        return Text.joined("\n", parts);
    }

    /** In a few words, before it is done; the whole plan is shown while it is carried out. */
    static Text planned(Entry.Planned plan) {
        if (plan.rebuild() != null) {
            return Text.of(
                    "Le laboratoire sera construit à neuf. %s",
                    "The lab will be built from nothing. %s", plan.rebuild());
        }
        if (plan.moves().isEmpty()) {
            return Text.of(
                    "Le laboratoire est déjà dans l'état où ce chapitre commence.",
                    "The lab is already in the state in which this chapter starts.");
        }
        Text first = Text.joined(
                " · ",
                plan.moves().stream()
                        .limit(FIRST_MOVES)
                        .map(Entry.PlannedMove::what)
                        .toList());
        int more = plan.moves().size() - FIRST_MOVES;
        return more > 0
                ? Text.of("Ce qui changera : %s · et %d de plus", "What will change: %s · and %d more", first, more)
                : Text.of("Ce qui changera : %s", "What will change: %s", first);
    }

    static Text labBeingBuilt() {
        return Text.of(
                "Construction en cours : chaque nœud apparaît dans le schéma dès sa création et change d'aspect"
                        + " quand ses services répondent.",
                "Building: each node appears in the diagram as soon as it is created and changes when its"
                        + " services respond.");
    }

    static Text outsideAnyChapter() {
        return Text.of(
                "Le laboratoire ne correspond à aucun chapitre. Allez à un chapitre pour l'exécuter, ou"
                        + " sélectionnez un nœud du schéma pour agir dessus.",
                "The lab is not in any chapter. Go to a chapter to run it, or select a node in the diagram to"
                        + " act on it.");
    }

    static Text conditionsMetNow() {
        return Text.of("Les conditions attendues sont maintenant remplies.", "The expected conditions are now met.");
    }

    static Text stopping() {
        return Text.of("Arrêt en cours…", "Stopping…");
    }

    static Text oneCheckFailed() {
        return Text.of("Une vérification a échoué.", "1 check failed.");
    }

    static Text checksFailed(long broken) {
        return Text.of("%d vérifications ont échoué.", "%d checks failed.", broken);
    }
}
