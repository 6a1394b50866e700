package org.bascule.app.node;

import java.util.Arrays;
import java.util.List;
import org.bascule.backend.Backend;
import org.bascule.backend.Capability;
import org.bascule.lab.Text;

/** Something that a backend cannot do to a node, and the reason. */
record MissingCapability(Capability capability, String icon, Text label, Text reason) {

    static List<MissingCapability> of(Backend backend) {
        return Arrays.stream(Capability.values())
                .filter(capability -> !backend.capabilities().contains(capability))
                .map(capability -> of(capability, backend.reasonForLacking(capability)))
                .toList();
    }

    private static MissingCapability of(Capability capability, Text reason) {
        return switch (capability) {
            case ISOLATE -> new MissingCapability(capability, "fth-scissors", NodeMessages.isolate(), reason);
            case DELAY -> new MissingCapability(capability, "fth-clock", NodeMessages.delay(), reason);
        };
    }
}
