package org.bascule.backend.lxc;

import java.nio.file.Path;
import org.bascule.lab.Text;

/** What {@code backend.lxc} says to a person, in both languages. */
final class LxcMessages {

    private LxcMessages() {}

    static Text baseContainerCouldNotBe(String step) {
        return Text.of(
                "Le conteneur de base n'a pas pu être fait : « %s » a échoué.",
                "The base container could not be made: “%s” failed.", step);
    }

    static Text mendWhatDetailsSayNetwork() {
        return Text.of(
                "Corrigez ce que disent les détails (le réseau et les dépôts de paquets, le plus souvent), ou chargez celui d'une autre machine : bascule images load --backend lxc FICHIER.",
                "Mend what the details say (the network and the package mirrors, most often), or load another machine's: bascule images load --backend lxc FILE.");
    }

    static Text bridgeIsNotUpOn(String name, String network) {
        return Text.of(
                "Le pont %s n'est pas actif sur cette machine, ou n'a plus le réseau %s.0/24 du laboratoire.",
                "The bridge %s is not up on this machine, or no longer has the lab's network %s.0/24.", name, network);
    }

    static Text jumpToChapterOrReset() {
        return Text.of(
                "Allez à un chapitre, ou réinitialisez : il est remis en place s'il manque. Ou enlevez le laboratoire : bascule down.",
                "Jump to a chapter, or reset: it is put back where it is missing. Or remove the lab: bascule down.");
    }

    static Text allNetworksFrom100() {
        return Text.of(
                "Tous les réseaux de 10.0.3.0/24 à 10.0.254.0/24 sont pris.",
                "All networks from 10.0.3.0/24 to 10.0.254.0/24 are taken.");
    }

    static Text removeLabsBasculeDown() {
        return Text.of("Enlevez des laboratoires : bascule down.", "Remove labs: bascule down.");
    }

    static Text didNotComeUp(String node) {
        return Text.of("%s n'a pas démarré", "%s did not come up", node);
    }

    static Text doesNotEnd(String node) {
        return Text.of("%s ne s'arrête pas", "%s does not end", node);
    }

    static Text within(Text otherwise, long seconds) {
        return Text.of("%s, après %d s.", "%s within %d s.", otherwise, seconds);
    }

    static Text lookAtContainersLxcInfo() {
        return Text.of(
                "Voyez l'état des conteneurs (lxc-info), puis recommencez.",
                "Look at the containers (lxc-info), then try again.");
    }

    static Text lxcIsNotCompleteHere(String names) {
        return Text.of("LXC n'est pas complet ici ; il manque : %s.", "LXC is not complete here; missing: %s.", names);
    }

    static Text installItAptGetInstall(String names) {
        return Text.of("Installez-le : apt-get install %s.", "Install it: apt-get install %s.", names);
    }

    static Text containersCannotBeMadeIn(Path labs) {
        return Text.of(
                "Les conteneurs ne peuvent pas être faits dans %s : LXC n'en lirait pas le chemin.",
                "Containers cannot be made in %s: LXC would not read its path.", labs);
    }

    static Text chooseDirectoryWithoutSpaceComma() {
        return Text.of(
                "Choisissez un dossier sans espace, virgule ni deux-points : BASCULE_HOME=/var/tmp/bascule ./bascule",
                "Choose a directory without a space, comma or colon: BASCULE_HOME=/var/tmp/bascule ./bascule");
    }

    static Text lxcNeedsRootAndSudo() {
        return Text.of(
                "LXC demande d'être root, et sudo demande ici un mot de passe.",
                "LXC needs root, and sudo asks for a password here.");
    }

    static Text lxcNeedsRootAndSudoIs() {
        return Text.of(
                "LXC demande d'être root, et sudo n'est pas installé.", "LXC needs root, and sudo is not installed.");
    }

    static Text runBasculeAsRootOr() {
        return Text.of(
                "Lancez Bascule en root, ou permettez sudo sans mot de passe à ce compte (sudoers, NOPASSWD).",
                "Run Bascule as root, or allow this account sudo without a password (sudoers, NOPASSWD).");
    }

    static Text thisCommandFailed(String shell) {
        return Text.of("Cette commande a échoué : %s", "This command failed: %s", shell);
    }

    static Text readDetailsThenTryAgain() {
        return Text.of(
                "Lisez les détails, puis recommencez ; « bascule down » enlève le laboratoire.",
                "Read the details, then try again; “bascule down” removes the lab.");
    }
}
