package org.bascule.app.model;

import org.bascule.lab.LabName;
import org.bascule.lab.Text;

/** What {@code app.model} says to a person, in both languages. */
final class ModelMessages {

    private ModelMessages() {}

    static Text everythingIsRemoved() {
        return Text.of("Tout est enlevé", "Everything is removed");
    }

    static Text wholeLab() {
        return Text.of("Tout le laboratoire", "The whole lab");
    }

    static Text lookingAtThisMachine() {
        return Text.of("Examen de la machine", "Looking at this machine");
    }

    static Text lab(LabName name) {
        return Text.of("Un laboratoire : %s", "A lab: %s", name);
    }

    static Text takingUp(LabName standing) {
        return Text.of("Reprise de %s", "Taking up %s", standing);
    }

    static Text removing(LabName standing) {
        return Text.of("%s est enlevé", "Removing %s", standing);
    }

    static Text labIsLeftRunning() {
        return Text.of("Le laboratoire reste en marche", "The lab is left running");
    }

    static Text removingLab() {
        return Text.of("Le laboratoire est enlevé", "Removing the lab");
    }

    static Text imageProgress(String image, String progress) {
        return Text.of("%s : %s", "%s: %s", image, progress);
    }

    static Text thisVersionHasNoBackend(String kind) {
        return Text.of("Cette version n'a pas encore de backend %s.", "This version has no %s backend yet.", kind);
    }

    static Text useLocalBackend() {
        return Text.of("Prenez le backend local.", "Use the local backend.");
    }

    static Text labCanNoLongerBe(LabName spec) {
        return Text.of("Le laboratoire %s n'est plus lisible.", "The lab %s can no longer be read.", spec);
    }

    static Text removeItThenBuildAnother() {
        return Text.of("Enlevez-le, puis construisez-en un autre.", "Remove it, then build another.");
    }

    static Text labIsGone(LabName standing) {
        return Text.of("Le laboratoire %s n'est plus là.", "The lab %s is gone.", standing);
    }

    static Text buildAnother() {
        return Text.of("Construisez-en un autre.", "Build another.");
    }

    static Text interrupted() {
        return Text.of("Interrompu.", "Interrupted.");
    }

    static Text basculeMetErrorItsOwn() {
        return Text.of(
                "Bascule a rencontré une erreur qui est de son fait.", "Bascule met an error of its own making.");
    }

    static Text tryAgainIfItComes() {
        return Text.of(
                "Recommencez ; si elle revient, joignez ces détails à votre rapport.",
                "Try again; if it comes back, report these details.");
    }
}
