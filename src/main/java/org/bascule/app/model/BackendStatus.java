package org.bascule.app.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bascule.backend.Backend;
import org.bascule.lab.BackendKind;
import org.bascule.lab.Problem;
import org.bascule.lab.Topology;

/**
 * A kind of backend on this machine.
 *
 * @param backend empty when this version does not include it
 * @param problems why it is not available; empty when it is
 */
public record BackendStatus(BackendKind kind, Optional<Backend> backend, List<Problem> problems) {

    public boolean available() {
        return backend.isPresent() && problems.isEmpty();
    }

    /** Checks every kind of backend; may take a while. */
    static List<BackendStatus> of(List<Backend> backends, Topology topology) {
        return Arrays.stream(BackendKind.values())
                .map(kind -> of(
                        kind,
                        backends.stream()
                                .filter(candidate -> candidate.kind() == kind)
                                .findFirst(),
                        topology))
                .toList();
    }

    private static BackendStatus of(BackendKind kind, Optional<Backend> backend, Topology topology) {
        return new BackendStatus(
                kind,
                backend,
                backend.map(present -> present.preflight(topology)).orElse(List.of(notIncluded(kind))));
    }

    private static Problem notIncluded(BackendKind kind) {
        return new Problem(ModelMessages.backendNotIncluded(kind.label()), ModelMessages.chooseAnotherBackend());
    }
}
