package org.bascule.backend.docker;

import com.github.dockerjava.api.exception.DockerException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.bascule.backend.Output;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;

/** Turns the errors of an engine into problems that the user can solve. */
final class EngineRefusals {

    private static final int BAD_REQUEST = 400;

    private EngineRefusals() {}

    /** The engine does not respond, or has stopped responding. */
    static Problem unreachable(Engine engine, Exception broken) {
        String details = engine.complaint().orElse(words(broken));
        if (engine.endpoint().isSsh()) {
            return new Problem(
                    DockerMessages.engineNotResponding(engine.address()), DockerMessages.checkSsh(), details);
        }
        if (cause(broken, SSLException.class).isPresent()) {
            return new Problem(DockerMessages.tlsFailed(engine.address()), DockerMessages.checkCertificates(), details);
        }
        if (details.contains("Permission denied")) {
            return new Problem(
                    DockerMessages.engineAccessDenied(engine.address()), DockerMessages.joinDockerGroup(), details);
        }
        return new Problem(
                DockerMessages.engineNotResponding(engine.address()),
                engine.endpoint().isElsewhere()
                        ? DockerMessages.startRemoteEngine()
                        : DockerMessages.installOrStartEngine(),
                details);
    }

    static Refusal serviceDidNotStart(Service service, Node node, Output output) {
        return new Refusal(
                Refusal.Cause.LAB,
                new Problem(
                        DockerMessages.serviceDidNotStart(service.label(), node.name()),
                        DockerMessages.readDetails(),
                        output.text()));
    }

    /** The engine responds with an error. */
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

    /** The engine's message, without the JSON around it. */
    private static String sentence(String said) {
        return said.replaceAll("(?s).*\"message\":\"(.*?)\"\\}?.*", "$1").replace("\\n", " ");
    }

    /** The message of the innermost exception. */
    private static String words(Throwable thrown) {
        Throwable innermost = thrown;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return String.valueOf(innermost.getMessage());
    }
}
