package org.bascule.app.model;

import org.bascule.lab.LabName;
import org.bascule.lab.Text;

/** What {@code app.model} says to a person, in both languages. */
final class ModelMessages {

    private ModelMessages() {}

    static Text removingNodes() {
        return Text.of("Suppression des nœuds", "Removing the nodes");
    }

    static Text completeLab() {
        return Text.of("Laboratoire complet", "Complete lab");
    }

    static Text checkingMachine() {
        return Text.of("Vérification de la machine", "Checking this machine");
    }

    static Text buildingLab(LabName name) {
        return Text.of("Construction de %s", "Building %s", name);
    }

    static Text resumingLab(LabName name) {
        return Text.of("Reprise de %s", "Resuming %s", name);
    }

    static Text removingLab(LabName name) {
        return Text.of("Suppression de %s", "Removing %s", name);
    }

    static Text leavingLab() {
        return Text.of("Fermeture du laboratoire, laissé en marche", "Closing the lab, left running");
    }

    static Text removingOpenLab() {
        return Text.of("Suppression du laboratoire", "Removing the lab");
    }

    static Text imageProgress(String image, String progress) {
        return Text.of("%s : %s", "%s: %s", image, progress);
    }

    static Text labUnreadable(LabName name) {
        return Text.of(
                "La description du laboratoire %s est illisible.", "The description of lab %s cannot be read.", name);
    }

    static Text removeAndBuildAnother() {
        return Text.of("Supprimez-le, puis construisez-en un autre.", "Remove it, then build another one.");
    }

    static Text labNotFound(LabName name) {
        return Text.of("Le laboratoire %s n'existe plus.", "Lab %s no longer exists.", name);
    }

    static Text buildAnother() {
        return Text.of("Construisez-en un autre.", "Build another one.");
    }

    static Text interrupted() {
        return Text.of("Interrompu.", "Interrupted.");
    }

    static Text internalError() {
        return Text.of("Erreur interne de Bascule.", "Internal error in Bascule.");
    }

    static Text internalErrorHint() {
        return Text.of(
                "Réessayez ; si l'erreur se reproduit, joignez les détails à votre rapport.",
                "Try again; if the error persists, include these details in your report.");
    }

    static Text startedOver() {
        return Text.of("Vous repartez de zéro.", "You start over.");
    }
}
