package org.bascule.backend.docker;

import com.github.dockerjava.api.exception.DockerException;
import java.util.Optional;
import org.bascule.lab.Problem;

/** What an engine has against what it was asked, in words that a person can act on. */
final class EngineRefusals {

    private static final int BAD_REQUEST = 400;

    private EngineRefusals() {}

    /** Of an engine that does not answer, or stops answering. */
    static Problem unreachable(Engine engine, Exception broken) {
        String details = words(broken);
        if (details.contains("Permission denied")) {
            return new Problem(
                    DockerMessages.engineAccessDenied(engine.address()), DockerMessages.joinDockerGroup(), details);
        }
        return new Problem(
                DockerMessages.engineNotResponding(engine.address()), DockerMessages.installOrStartEngine(), details);
    }

    /** Of an engine that answers that it will not. */
    static Problem of(Engine engine, DockerException refused) {
        String said = String.valueOf(refused.getMessage());
        if (refused.getHttpStatus() == BAD_REQUEST && said.contains("version") && said.contains("API")) {
            return new Problem(
                    DockerMessages.apiVersionMismatch(engine.address()), DockerMessages.unsetApiVersion(), said);
        }
        return new Problem(
                DockerMessages.engineError(sentence(said)), DockerMessages.checkContainersOrRemoveLab(), said);
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
