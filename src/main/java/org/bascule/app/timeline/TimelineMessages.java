package org.bascule.app.timeline;

import org.bascule.journal.Entry;
import org.bascule.lab.Text;

/** What {@code app.timeline} says to a person, in both languages. */
final class TimelineMessages {

    private TimelineMessages() {}

    static Text steps() {
        return Text.of("Étapes", "Steps");
    }

    static Text commands() {
        return Text.of("Commandes", "Commands");
    }

    static Text checks() {
        return Text.of("Vérifications", "Checks");
    }

    static Text changes() {
        return Text.of("Changements", "Changes");
    }

    static Text stepPassed() {
        return Text.of("Étape réussie", "Step passed");
    }

    static Text stepFailed() {
        return Text.of("Échec de l'étape", "Step failed");
    }

    static Text byHand() {
        return Text.of("Étape faite par l'utilisateur", "Step done by hand");
    }

    static Text revealed() {
        return Text.of("Commande affichée", "Command shown");
    }

    static Text initialStateBuilt() {
        return Text.of("État initial construit", "Initial state built");
    }

    static Text hint(int number) {
        return Text.of("Indice %d", "Hint %d", number);
    }

    static Text planned(Entry.Planned plan) {
        return plan.rebuild() == null
                ? Text.of("Ce qui change", "What changes")
                : Text.of("Construit à neuf : %s", "Built from nothing: %s", plan.rebuild());
    }

    static Text faultPlanted() {
        return Text.of("Panne préparée", "Fault planted");
    }

    static Text faultRevealed() {
        return Text.of("La panne, expliquée", "The fault, explained");
    }

    static Text chapterCompleted() {
        return Text.of("Chapitre terminé", "Chapter completed");
    }

    static Text labCreated() {
        return Text.of("Laboratoire créé", "Lab created");
    }

    static Text labRemoved() {
        return Text.of("Laboratoire supprimé", "Lab removed");
    }

    static Text now() {
        return Text.of("maintenant", "now");
    }

    static Text ongoing() {
        return Text.of("(en cours)", "(ongoing)");
    }

    static Text leaderKeyFree() {
        return Text.of("clé de leader libre", "leader key free");
    }

    static Text promotion(String member) {
        return Text.of("promotion de %s", "promotion of %s", member);
    }

    static Text noQuorum() {
        return Text.of("sans quorum", "no quorum");
    }

    static Text total(String seconds) {
        return Text.of("%s au total", "%s total", seconds);
    }

    static Text buildingInitialState() {
        return Text.of("Construction de l'état initial", "Building the initial state");
    }

    static Text manualAction(String command) {
        return Text.of("Action manuelle : %s", "Manual action: %s", command);
    }

    static Text spontaneousChanges() {
        return Text.of("Changements spontanés", "Spontaneous changes");
    }
}
