package org.bascule.backend.lxc;

import java.nio.file.Path;
import org.bascule.lab.Text;

/** The messages of {@code backend.lxc}, in both languages. */
final class LxcMessages {

    private LxcMessages() {}

    static Text description() {
        return Text.of("des conteneurs LXC, comme dans le document", "LXC containers, as in the document");
    }

    static Text baseContainerBuildFailed(String step) {
        return Text.of(
                "Le conteneur de base n'a pas pu être créé : l'étape « %s » a échoué.",
                "The base container could not be built: step “%s” failed.", step);
    }

    static Text fixBuildOrLoadBaseContainer() {
        return Text.of(
                "Corrigez le problème indiqué dans les détails (le plus souvent le réseau ou les dépôts de paquets), ou chargez le conteneur de base d'une autre machine : bascule images load --backend lxc FICHIER.",
                "Fix the problem shown in the details (most often the network or the package mirrors), or load the base container of another machine: bascule images load --backend lxc FILE.");
    }

    static Text bridgeDown(String name, String network) {
        return Text.of(
                "Le bridge %s est arrêté sur cette machine, ou n'a plus le réseau %s.0/24 du laboratoire.",
                "Bridge %s is down on this machine, or no longer has the lab's network %s.0/24.", name, network);
    }

    static Text recreateBridge() {
        return Text.of(
                "Allez à un chapitre ou réinitialisez le laboratoire : le bridge est recréé s'il est absent. Ou supprimez le laboratoire : bascule down.",
                "Jump to a chapter or reset the lab: the bridge is recreated if it is missing. Or remove the lab: bascule down.");
    }

    static Text removeLabs() {
        return Text.of("Supprimez des laboratoires : bascule down.", "Remove labs: bascule down.");
    }

    static Text nodeDidNotStart(String node, long seconds) {
        return Text.of("%s n'a pas démarré en %d s.", "%s did not start within %d s.", node, seconds);
    }

    static Text nodeDidNotStop(String node, long seconds) {
        return Text.of("%s ne s'est pas arrêté en %d s.", "%s did not stop within %d s.", node, seconds);
    }

    static Text checkContainers() {
        return Text.of(
                "Vérifiez l'état des conteneurs (lxc-info), puis recommencez.",
                "Check the state of the containers (lxc-info), then try again.");
    }

    static Text packagesMissing(String names) {
        return Text.of(
                "LXC n'est pas entièrement installé. Paquets absents : %s.",
                "LXC is not fully installed. Missing packages: %s.", names);
    }

    static Text installPackages(String names) {
        return Text.of("Installez-les : apt-get install %s.", "Install them: apt-get install %s.", names);
    }

    static Text unsupportedPath(Path labs) {
        return Text.of(
                "Impossible de créer des conteneurs dans %s : LXC n'accepte pas ce chemin.",
                "Cannot create containers in %s: LXC does not accept this path.", labs);
    }

    static Text choosePlainPath() {
        return Text.of(
                "Choisissez un répertoire dont le chemin n'a ni espace, ni virgule, ni deux-points : BASCULE_HOME=/var/tmp/bascule",
                "Choose a directory whose path has no space, comma or colon: BASCULE_HOME=/var/tmp/bascule");
    }

    static Text sudoAsksForPassword() {
        return Text.of(
                "LXC nécessite les droits root, et sudo demande un mot de passe.",
                "LXC requires root, and sudo asks for a password.");
    }

    static Text sudoMissing() {
        return Text.of(
                "LXC nécessite les droits root, et sudo n'est pas installé.",
                "LXC requires root, and sudo is not installed.");
    }

    static Text runAsRootOrAllowSudo() {
        return Text.of(
                "Lancez Bascule en root, ou autorisez ce compte à utiliser sudo sans mot de passe (sudoers, NOPASSWD).",
                "Run Bascule as root, or allow this account to use sudo without a password (sudoers, NOPASSWD).");
    }

    static Text commandFailed(String shell) {
        return Text.of("La commande a échoué : %s", "Command failed: %s", shell);
    }

    static Text readDetailsOrRemoveLab() {
        return Text.of(
                "Lisez les détails, puis recommencez. « bascule down » supprime le laboratoire.",
                "Read the details, then try again. “bascule down” removes the lab.");
    }
}
