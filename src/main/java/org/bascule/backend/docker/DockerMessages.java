package org.bascule.backend.docker;

import java.net.URI;
import java.nio.file.Path;
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

    static Text terminalRequiresLinux(String system) {
        return Text.of(
                "Sous %s, Bascule n'ouvre pas de terminal sur un nœud.",
                "On %s, Bascule does not open terminals on nodes.", system);
    }

    static Text openTerminalByHand(String container) {
        return Text.of(
                "Ouvrez-le vous-même : docker exec -it %s bash",
                "Open one yourself: docker exec -it %s bash", container);
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

    static Text engineAddressInvalid(String address) {
        return Text.of(
                "L'adresse « %s » d'un moteur Docker n'est pas valide.",
                "Docker engine address “%s” is not valid.", address);
    }

    static Text engineAddresses() {
        return Text.of(
                "Valeurs acceptées : unix:///CHEMIN, npipe:////./pipe/NOM, tcp://HÔTE:PORT, ssh://UTILISATEUR@HÔTE:PORT. Corrigez DOCKER_HOST, ou le contexte.",
                "Valid values: unix:///PATH, npipe:////./pipe/NAME, tcp://HOST:PORT, ssh://USER@HOST:PORT. Correct DOCKER_HOST, or the context.");
    }

    static Text contextMissing(String name) {
        return Text.of("Le contexte Docker « %s » n'existe pas.", "Docker context “%s” does not exist.", name);
    }

    static Text chooseContext() {
        return Text.of(
                "Choisissez-en un de « docker context ls » : docker context use NOM. Retirez ou corrigez DOCKER_CONTEXT si cette variable est définie.",
                "Choose one from “docker context ls”: docker context use NAME. Remove or correct DOCKER_CONTEXT if it is set.");
    }

    static Text contextSkipsVerification(String name) {
        return Text.of(
                "Le contexte Docker « %s » ne vérifie pas le certificat du moteur : n'importe qui pourrait prendre sa place.",
                "Docker context “%s” does not verify the engine's certificate: anyone could take its place.", name);
    }

    static Text giveContextCertificates(String name) {
        return Text.of(
                "Donnez-lui le certificat de l'autorité : docker context update %s --docker host=…,ca=ca.pem,cert=cert.pem,key=key.pem",
                "Give it the authority's certificate: docker context update %s --docker host=…,ca=ca.pem,cert=cert.pem,key=key.pem",
                name);
    }

    static Text certificatesUnreadable(Path directory) {
        return Text.of(
                "Les certificats du répertoire %s ne peuvent pas être utilisés.",
                "The certificates in %s cannot be used.", directory);
    }

    static Text tlsFailed(URI address) {
        return Text.of(
                "La connexion TLS au moteur Docker %s a échoué.",
                "The TLS connection to the Docker engine %s failed.", address);
    }

    static Text checkCertificates() {
        return Text.of(
                "Vérifiez ca.pem, cert.pem et key.pem dans DOCKER_CERT_PATH (par défaut ~/.docker) ou dans le contexte : l'autorité doit être celle du moteur, et le certificat du moteur doit porter son nom. Les détails indiquent la cause.",
                "Check ca.pem, cert.pem and key.pem in DOCKER_CERT_PATH (~/.docker by default) or in the context: the authority must be the engine's, and the engine's certificate must have its name. The details show the cause.");
    }

    static Text startRemoteEngine() {
        return Text.of(
                "Démarrez-le sur cette machine, vérifiez que rien ne bloque son port, ou indiquez un autre moteur dans DOCKER_HOST ou avec docker context use.",
                "Start it on that machine, check that nothing blocks its port, or set another engine in DOCKER_HOST or with docker context use.");
    }

    static Text checkSsh() {
        return Text.of(
                "Vérifiez dans un terminal que « ssh HÔTE docker version » répond sans rien demander : la clé doit être chargée dans l'agent, et celle de l'hôte connue.",
                "Check in a terminal that “ssh HOST docker version” responds without asking anything: your key must be in the agent, and the host's key must be known.");
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
