package org.bascule.app.timeline;

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

    static Text stepHeld() {
        return Text.of("Étape tenue", "Step held");
    }

    static Text stepDidNotHold() {
        return Text.of("Étape non tenue", "Step did not hold");
    }

    static Text startingStateBuilt() {
        return Text.of("État de départ construit", "Starting state built");
    }

    static Text chapterEnded() {
        return Text.of("Chapitre terminé", "Chapter ended");
    }

    static Text labCreated() {
        return Text.of("Laboratoire créé", "Lab created");
    }

    static Text labRemoved() {
        return Text.of("Laboratoire enlevé", "Lab removed");
    }

    static Text still() {
        return Text.of("(encore)", "(still)");
    }

    static Text keyFree() {
        return Text.of("clé libre", "key free");
    }

    static Text promotion(String lane) {
        return Text.of("promotion de %s", "promotion of %s", lane);
    }

    static Text withoutQuorum() {
        return Text.of("sans quorum", "without quorum");
    }

    static Text inAll(String seconds) {
        return Text.of("%s en tout", "%s in all", seconds);
    }

    static Text buildingStateToBeginWith() {
        return Text.of("Construction de l'état de départ", "Building the state to begin with");
    }

    static Text byHand(String findFirst) {
        return Text.of("À la main : %s", "By hand: %s", findFirst);
    }

    static Text withoutAnyAction() {
        return Text.of("Sans action", "Without any action");
    }
}
