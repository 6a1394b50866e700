package org.bascule.backend.machine;

import java.nio.file.Path;
import org.bascule.lab.LabName;
import org.bascule.lab.Text;

/** The messages of {@code backend.machine}, in both languages. */
final class MachineMessages {

    private MachineMessages() {}

    static Text requiresLinux(String backend, String system) {
        return Text.of(
                "Le backend %s ne fonctionne que sous Linux, et cette machine utilise %s.",
                "Backend %s works on Linux only, and this machine runs %s.", backend, system);
    }

    static Text useDockerOrLinux() {
        return Text.of(
                "Utilisez Docker (--backend docker), ou lancez Bascule sous Linux ; sous Windows, WSL2 avec Debian ou Ubuntu en"
                        + " est un.",
                "Use Docker (--backend docker), or run Bascule on Linux; on Windows, WSL2 with Debian or Ubuntu is one.");
    }

    static Text notFound() {
        return Text.of("absent de cette machine", "not found on this machine");
    }

    static Text versionUnknown(Path program) {
        return Text.of("version inconnue (%s)", "unknown version (%s)", program);
    }

    static Text labCreationBlocked() {
        return Text.of(
                "Un autre processus Bascule crée un laboratoire depuis plus de 10 s.",
                "Another Bascule process has been creating a lab for more than 10 s.");
    }

    static Text stopThatProcess() {
        return Text.of("Arrêtez-le, puis recommencez.", "Stop it, then try again.");
    }

    static Text labExistsOnBackend(LabName lab, String kind) {
        return Text.of(
                "Le laboratoire %s existe déjà, sur le backend %s.",
                "Lab %s already exists, on the %s backend.", lab, kind);
    }

    static Text removeLabOrChooseAnotherName(LabName lab) {
        return Text.of(
                "Supprimez-le avec « bascule down --lab %1$s », ou donnez un autre nom au nouveau laboratoire : « --lab AUTRE ».",
                "Remove it with “bascule down --lab %1$s”, or give the new lab another name: “--lab OTHER”.", lab);
    }

    static Text noFreeNetwork() {
        return Text.of(
                "Tous les réseaux de 10.0.3.0/24 à 10.0.254.0/24 sont utilisés.",
                "All networks from 10.0.3.0/24 to 10.0.254.0/24 are in use.");
    }

    static Text nodeDoesNotExist(String node) {
        return Text.of("Le nœud %s n'existe pas.", "Node %s does not exist.", node);
    }

    static Text createNodeFirst() {
        return Text.of("Créez d'abord le nœud.", "Create the node first.");
    }

    static Text nodeIsOff(String node) {
        return Text.of("Le nœud %s est éteint.", "Node %s is off.", node);
    }

    static Text powerOnNodeFirst() {
        return Text.of("Allumez d'abord le nœud.", "Power on the node first.");
    }

    static Text nodeIsFrozen(String node) {
        return Text.of("Le nœud %s est figé.", "Node %s is frozen.", node);
    }

    static Text unfreezeNodeFirst() {
        return Text.of("Dégelez d'abord le nœud.", "Unfreeze the node first.");
    }

    static Text fileDoesNotExist(String path) {
        return Text.of("Le fichier %s n'existe pas.", "File %s does not exist.", path);
    }

    static Text runStepThatWritesFile() {
        return Text.of("Exécutez d'abord l'étape qui l'écrit.", "Run the step that writes it first.");
    }

    static Text commandTimedOut(String command, long seconds) {
        return Text.of(
                "La commande ne s'est pas terminée en %2$d s : %1$s",
                "Command did not finish within %2$d s: %1$s", command, seconds);
    }

    static Text checkServers() {
        return Text.of(
                "Vérifiez l'état des serveurs (bascule status), puis relancez l'étape.",
                "Check the state of the servers (bascule status), then run the step again.");
    }

    static Text interrupted() {
        return Text.of("Interrompu.", "Interrupted.");
    }

    static Text runStepAgain() {
        return Text.of("Relancez l'étape.", "Run the step again.");
    }

    static Text networkCannotBeChanged(String node) {
        return Text.of("Impossible de modifier le réseau de %s.", "Cannot change the network of %s.", node);
    }

    static Text kernelSupportMissing() {
        return Text.of(
                "Le noyau ne prend pas en charge nf_tables ou netem : passez cette étape, ou utilisez une autre machine.",
                "The kernel does not support nf_tables or netem: skip this step, or use another machine.");
    }

    static Text cannotReadBecause(String file, String reason) {
        return Text.of("Impossible de lire %s : %s.", "Cannot read %s: %s.", file, reason);
    }

    static Text cannotWriteBecause(String file, String reason) {
        return Text.of("Impossible d'écrire %s : %s.", "Cannot write %s: %s.", file, reason);
    }

    static Text cannotRunBecause(String program, String reason) {
        return Text.of("Impossible d'exécuter %s : %s.", "Cannot run %s: %s.", program, reason);
    }

    static Text freeSpace() {
        return Text.of(
                "Libérez de l'espace sur ce disque, puis recommencez.",
                "Free some space on that disk, then try again.");
    }

    static Text checkPermissions() {
        return Text.of(
                "Vérifiez les droits d'accès de ce fichier et de son répertoire, puis recommencez.",
                "Check the permissions of that file and of its directory, then try again.");
    }

    static Text checkFile() {
        return Text.of(
                "Vérifiez ce fichier et son répertoire, puis recommencez.",
                "Check that file and its directory, then try again.");
    }

    static Text cannotWrite(Path file) {
        return Text.of("Impossible d'écrire %s.", "Cannot write %s.", file);
    }

    static Text freeSpaceOrChooseAnotherFile() {
        return Text.of(
                "Libérez de l'espace, ou choisissez un autre fichier.", "Free some space, or choose another file.");
    }

    static Text cannotRead(Path file) {
        return Text.of("Impossible de lire %s.", "Cannot read %s.", file);
    }

    static Text noImagesInFile(Path file) {
        return Text.of("%s ne contient pas d'images.", "%s does not contain images.", file);
    }

    static Text chooseSavedImages() {
        return Text.of(
                "Choisissez un fichier écrit par « bascule images save » pour le même backend.",
                "Choose a file written by “bascule images save” for the same backend.");
    }

    static Text imagesOfAnotherVersion(Path file, String missing) {
        return Text.of(
                "%s provient d'une autre version de Bascule : %s est absent.",
                "%s comes from another version of Bascule: %s is missing.", file, missing);
    }

    static Text saveImagesAgain() {
        return Text.of(
                "Recréez-le avec cette version : bascule images save.",
                "Create it again with this version: bascule images save.");
    }

    static Text labExists(LabName name) {
        return Text.of("Le laboratoire %s existe déjà.", "Lab %s already exists.", name);
    }

    static Text labInUse(LabName lab, String holder) {
        return Text.of(
                "Le laboratoire %s est déjà utilisé par un autre processus Bascule (PID %s).",
                "Lab %s is in use by another Bascule process (PID %s).", lab, holder);
    }

    static Text quitThatProcessFirst() {
        return Text.of("Quittez-le d'abord : Ctrl+C dans son terminal.", "Quit it first: Ctrl+C in its terminal.");
    }
}
