package org.bascule.app.node;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bascule.backend.Capability;
import org.bascule.lab.BackendKind;
import org.bascule.lab.Text;

/** Something that a backend cannot do to a node, and why. */
record Lack(Capability capability, String icon, Text word, Text reason) {

    static List<Lack> of(BackendKind backend, Set<Capability> capabilities) {
        return Arrays.stream(Capability.values())
                .filter(capability -> !capabilities.contains(capability))
                .map(capability -> of(backend, capability))
                .toList();
    }

    private static Lack of(BackendKind backend, Capability capability) {
        boolean local = backend == BackendKind.LOCAL;
        Text other = Text.of("Le backend %s ne sait pas le faire.", "The %s backend cannot do this.", backend.label());
        return switch (capability) {
            case CUT_OFF ->
                new Lack(
                        capability,
                        "fth-scissors",
                        Text.of("Isoler", "Cut off"),
                        local
                                ? Text.of(
                                        "Sur le backend local, tous les nœuds partagent la boucle locale de cette machine : rien à couper entre eux.",
                                        "On the local backend all nodes share this machine's loopback: nothing lies between them to cut.")
                                : other);
            case DELAY ->
                new Lack(
                        capability,
                        "fth-clock",
                        Text.of("Retarder", "Delay"),
                        local
                                ? Text.of(
                                        "Sur le backend local, la boucle locale est commune à tous : la ralentir ralentirait aussi Bascule.",
                                        "On the local backend everything shares one loopback: slowing it would slow Bascule too.")
                                : other);
        };
    }
}
