package org.bascule.backend.docker;

import java.net.URI;
import org.bascule.lab.LabName;
import org.bascule.lab.Text;

/** What {@code backend.docker} says to a person, in both languages. */
final class DockerMessages {

    private DockerMessages() {}

    static Text allNetworksFrom100() {
        return Text.of(
                "Tous les réseaux de 10.0.3.0/24 à 10.0.254.0/24 sont pris.",
                "All networks from 10.0.3.0/24 to 10.0.254.0/24 are taken.");
    }

    static Text removeNetworksThatNothingUses() {
        return Text.of(
                "Enlevez des réseaux dont plus rien ne se sert : docker network prune.",
                "Remove networks that nothing uses any more: docker network prune.");
    }

    static Text noPortsLoopbackAreFree() {
        return Text.of(
                "Aucun port de la boucle locale n'est libre pour les nœuds.",
                "No ports of the loopback are free for the nodes.");
    }

    static Text removeLabBasculeDown() {
        return Text.of("Enlevez un laboratoire : bascule down.", "Remove a lab: bascule down.");
    }

    static Text didNotStartOn(String service, String node) {
        return Text.of("%s n'a pas démarré sur %s.", "%s did not start on %s.", service, node);
    }

    static Text readDetailsThenTryAgain() {
        return Text.of("Lisez les détails, puis recommencez.", "Read the details, then try again.");
    }

    static Text somebodyElseHasRemovedPart() {
        return Text.of(
                "Quelqu'un d'autre a enlevé une partie du laboratoire : un conteneur, son réseau ou son image.",
                "Somebody else has removed a part of the lab: a container, its network or its image.");
    }

    static Text jumpToChapterOrReset() {
        return Text.of(
                "Allez à un chapitre, ou réinitialisez : le laboratoire est reconstruit. Ou enlevez-le : bascule down.",
                "Jump to a chapter, or reset: the lab is built anew. Or remove it: bascule down.");
    }

    static Text afterDockerEngineHadNot(long seconds) {
        return Text.of(
                "Après %d s, le moteur Docker n'avait pas fini.",
                "After %d s, the Docker engine had not finished.", seconds);
    }

    static Text lookAtContainersDockerPs() {
        return Text.of(
                "Voyez l'état des conteneurs (docker ps -a), puis recommencez.",
                "Look at the containers (docker ps -a), then try again.");
    }

    static Text dockerEngineIsAnotherMachine(URI address) {
        return Text.of(
                "Le moteur Docker %s est celui d'une autre machine.",
                "The Docker engine %s is another machine's.", address);
    }

    static Text itsPortsArePublishedOn() {
        return Text.of(
                "Ses ports ne sont publiés que sur sa propre boucle locale : lancez Bascule là-bas, ou désignez un moteur d'ici par DOCKER_HOST.",
                "Its ports are published on its own loopback only: run Bascule there, or name an engine of this machine in DOCKER_HOST.");
    }

    static Text dockerEngineIsTooOld(URI address, String version, String api) {
        return Text.of(
                "Le moteur Docker %s est trop ancien (version %s, API %s).",
                "The Docker engine %s is too old (version %s, API %s).", address, version, api);
    }

    static Text takeVersion2010Or() {
        return Text.of("Prenez la version 20.10 ou une plus récente.", "Take version 20.10 or a newer one.");
    }

    static Text youMayNotUseDocker(URI address) {
        return Text.of(
                "Vous n'avez pas le droit d'utiliser le moteur Docker %s.",
                "You may not use the Docker engine %s.", address);
    }

    static Text joinItsGroupSudoUsermod() {
        return Text.of(
                "Entrez dans son groupe (sudo usermod -aG docker $USER), rouvrez votre session, puis recommencez.",
                "Join its group (sudo usermod -aG docker $USER), log in again, then try again.");
    }

    static Text noDockerEngineAnswersAt(URI address) {
        return Text.of("Aucun moteur Docker ne répond à %s.", "No Docker engine answers at %s.", address);
    }

    static Text installItAptGetInstall() {
        return Text.of(
                "Installez-le (apt-get install docker.io), démarrez-le (systemctl start docker), ou désignez-en un autre par DOCKER_HOST.",
                "Install it (apt-get install docker.io), start it (systemctl start docker), or name another in DOCKER_HOST.");
    }

    static Text dockerEngineAndBasculeDo(URI address) {
        return Text.of(
                "Le moteur Docker %s et Bascule ne parlent pas la même version de son API.",
                "The Docker engine %s and Bascule do not speak the same version of its API.", address);
    }

    static Text removeApiVersionFromDocker() {
        return Text.of(
                "Retirez api.version de ~/.docker-java.properties et DOCKER_API_VERSION de l'environnement, ou mettez le moteur à jour.",
                "Remove api.version from ~/.docker-java.properties and DOCKER_API_VERSION from the environment, or update the engine.");
    }

    static Text dockerEngineRefused(String sentence) {
        return Text.of("Le moteur Docker a refusé : %s", "The Docker engine refused: %s", sentence);
    }

    static Text lookAtContainersDockerPsThen() {
        return Text.of(
                "Voyez l'état des conteneurs (docker ps -a), puis recommencez ; « bascule down » enlève le laboratoire.",
                "Look at the containers (docker ps -a), then try again; “bascule down” removes the lab.");
    }

    static Text imageCouldNotBeBuilt(String name, String step) {
        return Text.of(
                "L'image %s n'a pas pu être construite : « %s » a échoué.",
                "The image %s could not be built: “%s” failed.", name, step);
    }

    static Text withoutRegistryImagesBuildDebian() {
        return Text.of(
                "Sans registre d'images, construisez celle de Debian : lab-images/base/build, ou chargez les images d'une autre machine : bascule images load FICHIER.",
                "Without a registry of images, build Debian's: lab-images/base/build, or load another machine's images: bascule images load FILE.");
    }

    static Text mendWhatDetailsSayNetwork() {
        return Text.of(
                "Corrigez ce que disent les détails (le réseau et les dépôts de paquets, le plus souvent), puis recommencez.",
                "Mend what the details say (the network and the package mirrors, most often), then try again.");
    }

    static Text dockerEngineHasNetworkAlready(LabName name) {
        return Text.of(
                "Le moteur Docker a déjà un réseau %s, qui n'est pas à ce laboratoire.",
                "The Docker engine has a network %s already, which is not this lab's.", name);
    }

    static Text giveLabAnotherNameLab() {
        return Text.of("Donnez au laboratoire un autre nom : --lab AUTRE.", "Give the lab another name: --lab OTHER.");
    }

    static Text dockerEngineHasVolumeAlready(String volume) {
        return Text.of(
                "Le moteur Docker a déjà un volume %s, qui n'est pas à ce laboratoire.",
                "The Docker engine has a volume %s already, which is not this lab's.", volume);
    }
}
