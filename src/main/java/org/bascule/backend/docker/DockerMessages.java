package org.bascule.backend.docker;

import java.net.URI;
import org.bascule.lab.LabName;
import org.bascule.lab.Text;

/** The messages of {@code backend.docker}, in both languages. */
final class DockerMessages {

    private DockerMessages() {}

    static Text description() {
        return Text.of("des conteneurs Docker", "Docker containers");
    }

    static Text programMissing() {
        return Text.of(
                "Le programme docker est absent : il ouvre un terminal sur un nœud.",
                "Program docker is missing: it opens a terminal on a node.");
    }

    static Text installClient() {
        return Text.of(
                "Installez le client Docker (Debian : apt-get install docker.io).",
                "Install the Docker client (Debian: apt-get install docker.io).");
    }

    static Text pruneNetworks() {
        return Text.of(
                "Supprimez les réseaux inutilisés : docker network prune.",
                "Remove unused networks: docker network prune.");
    }

    static Text noFreePorts() {
        return Text.of(
                "Aucun port de l'interface de loopback n'est libre pour les nœuds.",
                "No loopback ports are free for the nodes.");
    }

    static Text removeLab() {
        return Text.of("Supprimez un laboratoire : bascule down.", "Remove a lab: bascule down.");
    }

    static Text serviceDidNotStart(String service, String node) {
        return Text.of("%s n'a pas démarré sur %s.", "%s did not start on %s.", service, node);
    }

    static Text readDetails() {
        return Text.of("Lisez les détails, puis recommencez.", "Read the details, then try again.");
    }

    static Text partOfLabRemoved() {
        return Text.of(
                "Une partie du laboratoire a été supprimée en dehors de Bascule : un conteneur, son réseau ou son image.",
                "Part of the lab was removed outside Bascule: a container, its network or its image.");
    }

    static Text rebuildOrRemoveLab() {
        return Text.of(
                "Allez à un chapitre ou réinitialisez le laboratoire : il est reconstruit. Ou supprimez-le : bascule down.",
                "Jump to a chapter or reset the lab: it is rebuilt. Or remove it: bascule down.");
    }

    static Text engineTimedOut(long seconds) {
        return Text.of(
                "Le moteur Docker n'a pas terminé en %d s.", "The Docker engine did not finish within %d s.", seconds);
    }

    static Text checkContainers() {
        return Text.of(
                "Vérifiez l'état des conteneurs (docker ps -a), puis recommencez.",
                "Check the state of the containers (docker ps -a), then try again.");
    }

    static Text engineIsRemote(URI address) {
        return Text.of(
                "Le moteur Docker %s s'exécute sur une autre machine.",
                "The Docker engine %s runs on another machine.", address);
    }

    static Text useLocalEngine() {
        return Text.of(
                "Ses ports ne sont publiés que sur sa propre interface de loopback : lancez Bascule sur cette machine, ou indiquez un moteur local dans DOCKER_HOST.",
                "Its ports are published on its own loopback only: run Bascule there, or set DOCKER_HOST to a local engine.");
    }

    static Text engineTooOld(URI address, String version, String api) {
        return Text.of(
                "Le moteur Docker %s est trop ancien (version %s, API %s).",
                "The Docker engine %s is too old (version %s, API %s).", address, version, api);
    }

    static Text upgradeEngine() {
        return Text.of("Installez la version 20.10 ou une version plus récente.", "Install version 20.10 or later.");
    }

    static Text engineAccessDenied(URI address) {
        return Text.of(
                "Vous n'avez pas l'autorisation d'utiliser le moteur Docker %s.",
                "You do not have permission to use the Docker engine %s.", address);
    }

    static Text joinDockerGroup() {
        return Text.of(
                "Rejoignez le groupe docker (sudo usermod -aG docker $USER), rouvrez votre session, puis recommencez.",
                "Join the docker group (sudo usermod -aG docker $USER), log in again, then try again.");
    }

    static Text engineNotResponding(URI address) {
        return Text.of("Aucun moteur Docker ne répond à l'adresse %s.", "No Docker engine responds at %s.", address);
    }

    static Text installOrStartEngine() {
        return Text.of(
                "Installez-le (apt-get install docker.io), démarrez-le (systemctl start docker), ou indiquez-en un autre dans DOCKER_HOST.",
                "Install it (apt-get install docker.io), start it (systemctl start docker), or set DOCKER_HOST to another one.");
    }

    static Text apiVersionMismatch(URI address) {
        return Text.of(
                "Le moteur Docker %s et Bascule n'utilisent pas la même version de l'API.",
                "The Docker engine %s and Bascule do not use the same API version.", address);
    }

    static Text unsetApiVersion() {
        return Text.of(
                "Retirez api.version de ~/.docker-java.properties et DOCKER_API_VERSION de l'environnement, ou mettez le moteur à jour.",
                "Remove api.version from ~/.docker-java.properties and DOCKER_API_VERSION from the environment, or upgrade the engine.");
    }

    static Text engineError(String sentence) {
        return Text.of("Erreur du moteur Docker : %s", "Docker engine error: %s", sentence);
    }

    static Text checkContainersOrRemoveLab() {
        return Text.of(
                "Vérifiez l'état des conteneurs (docker ps -a), puis recommencez. « bascule down » supprime le laboratoire.",
                "Check the state of the containers (docker ps -a), then try again. “bascule down” removes the lab.");
    }

    static Text imageBuildFailed(String name, String step) {
        return Text.of(
                "L'image %s n'a pas pu être construite : l'étape « %s » a échoué.",
                "Image %s could not be built: step “%s” failed.", name, step);
    }

    static Text buildBaseImageOrLoadImages() {
        return Text.of(
                "Si aucun registre d'images n'est accessible, construisez l'image Debian avec lab-images/base/build, ou chargez les images d'une autre machine : bascule images load FICHIER.",
                "If no image registry is reachable, build the Debian image with lab-images/base/build, or load the images of another machine: bascule images load FILE.");
    }

    static Text fixBuild() {
        return Text.of(
                "Corrigez le problème indiqué dans les détails (le plus souvent le réseau ou les dépôts de paquets), puis recommencez.",
                "Fix the problem shown in the details (most often the network or the package mirrors), then try again.");
    }

    static Text networkExists(LabName name) {
        return Text.of(
                "Le moteur Docker a déjà un réseau %s, qui n'appartient pas à ce laboratoire.",
                "The Docker engine already has a network %s, which does not belong to this lab.", name);
    }

    static Text chooseAnotherLabName() {
        return Text.of("Donnez un autre nom au laboratoire : --lab AUTRE.", "Give the lab another name: --lab OTHER.");
    }

    static Text volumeExists(String volume) {
        return Text.of(
                "Le moteur Docker a déjà un volume %s, qui n'appartient pas à ce laboratoire.",
                "The Docker engine already has a volume %s, which does not belong to this lab.", volume);
    }
}
