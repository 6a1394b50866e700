package org.bascule.backend.docker;

import com.github.dockerjava.api.exception.DockerException;
import java.util.Optional;
import org.bascule.lab.Problem;
import org.bascule.lab.Text;

/** What an engine has against what it was asked, in words that a person can act on. */
final class Troubles {

    private static final int BAD_REQUEST = 400;

    private Troubles() {}

    /** Of an engine that does not answer, or stops answering. */
    static Problem unreachable(Engine engine, RuntimeException broken) {
        String details = words(broken);
        if (details.contains("Permission denied")) {
            return new Problem(
                    Text.of(
                            "Vous n'avez pas le droit d'utiliser le moteur Docker %s.",
                            "You may not use the Docker engine %s.", engine.address()),
                    Text.of(
                            "Entrez dans son groupe (sudo usermod -aG docker $USER), rouvrez votre session, puis recommencez.",
                            "Join its group (sudo usermod -aG docker $USER), log in again, then try again."),
                    details);
        }
        return new Problem(
                Text.of("Aucun moteur Docker ne répond à %s.", "No Docker engine answers at %s.", engine.address()),
                Text.of(
                        "Installez-le (apt-get install docker.io), démarrez-le (systemctl start docker), ou désignez-en un autre par DOCKER_HOST.",
                        "Install it (apt-get install docker.io), start it (systemctl start docker), or name another in DOCKER_HOST."),
                details);
    }

    /** Of an engine that answers that it will not. */
    static Problem of(Engine engine, DockerException refused) {
        String said = String.valueOf(refused.getMessage());
        if (refused.getHttpStatus() == BAD_REQUEST && said.contains("version") && said.contains("API")) {
            return new Problem(
                    Text.of(
                            "Le moteur Docker %s et Bascule ne parlent pas la même version de son API.",
                            "The Docker engine %s and Bascule do not speak the same version of its API.",
                            engine.address()),
                    Text.of(
                            "Retirez api.version de ~/.docker-java.properties et DOCKER_API_VERSION de l'environnement, ou mettez le moteur à jour.",
                            "Remove api.version from ~/.docker-java.properties and DOCKER_API_VERSION from the environment, or update the engine."),
                    said);
        }
        return new Problem(
                Text.of("Le moteur Docker a refusé : %s", "The Docker engine refused: %s", sentence(said)),
                Text.of(
                        "Voyez l'état des conteneurs (docker ps -a), puis recommencez ; « bascule down » enlève le laboratoire.",
                        "Look at the containers (docker ps -a), then try again; “bascule down” removes the lab."),
                said);
    }

    static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> kind) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }

    /** What the engine says, without the JSON round it. */
    private static String sentence(String said) {
        return said.replaceAll("(?s).*\"message\":\"(.*?)\"\\}?.*", "$1").replace("\\n", " ");
    }

    /** What the system said, without the layers that it came through. */
    private static String words(Throwable thrown) {
        Throwable innermost = thrown;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return String.valueOf(innermost.getMessage());
    }
}
