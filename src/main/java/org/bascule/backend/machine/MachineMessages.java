package org.bascule.backend.machine;

import java.nio.file.Path;
import org.bascule.lab.LabName;
import org.bascule.lab.Text;

/** What {@code backend.machine} says to a person, in both languages. */
final class MachineMessages {

    private MachineMessages() {}

    static Text anotherBasculeIsCreatingLab() {
        return Text.of(
                "Un autre Bascule est en train de créer un laboratoire, et n'en finit pas.",
                "Another Bascule is creating a lab, and does not come to an end.");
    }

    static Text endThatOneThenTry() {
        return Text.of("Terminez-le, puis recommencez.", "End that one, then try again.");
    }

    static Text labIsThereAlreadyOn(LabName lab, String kind) {
        return Text.of(
                "Un laboratoire %s existe déjà, sur le backend %s.",
                "A lab %s is there already, on the %s backend.", lab, kind);
    }

    static Text basculeDownLabRemovesIt(LabName lab) {
        return Text.of(
                "« bascule down --lab %1$s » l'enlève ; « --lab AUTRE » en construit un à côté.",
                "“bascule down --lab %1$s” removes it; “--lab OTHER” builds one beside it.", lab);
    }

    static Text nodeDoesNotExist(String node) {
        return Text.of("Le nœud %s n'existe pas.", "The node %s does not exist.", node);
    }

    static Text createNodeFirst() {
        return Text.of("Créez d'abord le nœud.", "Create the node first.");
    }

    static Text nodeIsOff(String node) {
        return Text.of("Le nœud %s est éteint.", "The node %s is off.", node);
    }

    static Text startNodeFirst() {
        return Text.of("Démarrez d'abord le nœud.", "Start the node first.");
    }

    static Text nodeIsFrozen(String node) {
        return Text.of("Le nœud %s est figé.", "The node %s is frozen.", node);
    }

    static Text thawNodeFirst() {
        return Text.of("Réveillez d'abord le nœud.", "Thaw the node first.");
    }

    static Text fileDoesNotExist(String path) {
        return Text.of("Le fichier %s n'existe pas.", "The file %s does not exist.", path);
    }

    static Text performStepThatWritesIt() {
        return Text.of("Jouez d'abord l'étape qui l'écrit.", "Perform the step that writes it first.");
    }

    static Text thisCommandHadNotEnded(String command, long seconds) {
        return Text.of(
                "Après %2$d s, cette commande n'était pas finie : %1$s",
                "This command had not ended after %2$d s: %1$s", command, seconds);
    }

    static Text lookAtServersBasculeStatus() {
        return Text.of(
                "Voyez l'état des serveurs (bascule status), puis recommencez l'étape.",
                "Look at the servers (bascule status), then try the step again.");
    }

    static Text interrupted() {
        return Text.of("Interrompu.", "Interrupted.");
    }

    static Text tryStepAgain() {
        return Text.of("Recommencez l'étape.", "Try the step again.");
    }

    static Text networkCannotBeChanged(String node) {
        return Text.of("Le réseau de %s ne se laisse pas changer.", "The network of %s cannot be changed.", node);
    }

    static Text kernelLacksWhatItTakes() {
        return Text.of(
                "Le noyau n'a pas ce qu'il faut (nf_tables, netem) : passez cette étape, ou prenez une autre machine.",
                "The kernel lacks what it takes (nf_tables, netem): leave this step out, or take another machine.");
    }

    static Text cannotBeWritten(Path file) {
        return Text.of("%s ne s'écrit pas.", "%s cannot be written.", file);
    }

    static Text makeRoomOrNameAnother() {
        return Text.of("Faites-y de la place, ou nommez un autre fichier.", "Make room, or name another file.");
    }

    static Text cannotBeRead(Path file) {
        return Text.of("%s ne se lit pas.", "%s cannot be read.", file);
    }

    static Text nameFileThatBasculeImages() {
        return Text.of(
                "Nommez un fichier écrit par « bascule images save ».",
                "Name a file that “bascule images save” wrote.");
    }

    static Text doesNotHoldImages(Path file) {
        return Text.of("%s ne contient pas d'images.", "%s does not hold images.", file);
    }

    static Text nameFileThatBasculeImagesSave() {
        return Text.of(
                "Nommez un fichier écrit par « bascule images save », pour le même backend.",
                "Name a file that “bascule images save” wrote, for the same backend.");
    }

    static Text isAnotherVersionBasculeIt(Path file, String missing) {
        return Text.of(
                "%s vient d'une autre version de Bascule : %s y manque.",
                "%s is of another version of Bascule: it lacks %s.", file, missing);
    }

    static Text makeItAgainWithThis() {
        return Text.of(
                "Refaites-le avec cette version : bascule images save.",
                "Make it again with this version: bascule images save.");
    }

    static Text labIsThereAlready(LabName name) {
        return Text.of("Un laboratoire %s existe déjà.", "A lab %s is there already.", name);
    }

    static Text labIsInHandsAnother(LabName lab, String holder) {
        return Text.of(
                "Le laboratoire %s est aux mains d'un autre Bascule (processus %s).",
                "The lab %s is in the hands of another Bascule (process %s).", lab, holder);
    }

    static Text quitThatOneFirstCtrl() {
        return Text.of(
                "Quittez celui-là d'abord : Ctrl+C dans son terminal.", "Quit that one first: Ctrl+C in its terminal.");
    }
}
