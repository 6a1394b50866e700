package org.bascule.app.model;

import java.util.List;
import org.bascule.backend.Backend;
import org.bascule.lab.Problem;
import org.bascule.lab.Topology;

/**
 * A backend on this machine.
 *
 * @param problems why it is not available; empty when it is
 */
public record BackendStatus(Backend backend, List<Problem> problems) {

    public boolean available() {
        return problems.isEmpty();
    }

    /** Checks every backend; may take a while. */
    static List<BackendStatus> of(List<Backend> backends, Topology topology) {
        return backends.stream()
                .map(backend -> new BackendStatus(backend, backend.preflight(topology)))
                .toList();
    }
}
