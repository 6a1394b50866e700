package org.bascule.app.node;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bascule.backend.Capability;
import org.bascule.lab.BackendKind;
import org.bascule.lab.Text;

/** Something that a backend cannot do to a node, and the reason. */
record MissingCapability(Capability capability, String icon, Text label, Text reason) {

    static List<MissingCapability> of(BackendKind backend, Set<Capability> capabilities) {
        return Arrays.stream(Capability.values())
                .filter(capability -> !capabilities.contains(capability))
                .map(capability -> of(backend, capability))
                .toList();
    }

    private static MissingCapability of(BackendKind backend, Capability capability) {
        boolean local = backend == BackendKind.LOCAL;
        Text other = NodeMessages.backendCannot(backend.label());
        return switch (capability) {
            case CUT_OFF ->
                new MissingCapability(
                        capability,
                        "fth-scissors",
                        NodeMessages.isolate(),
                        local ? NodeMessages.localCannotIsolate() : other);
            case DELAY ->
                new MissingCapability(
                        capability, "fth-clock", NodeMessages.delay(), local ? NodeMessages.localCannotDelay() : other);
        };
    }
}
