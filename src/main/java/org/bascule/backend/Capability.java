package org.bascule.backend;

import java.util.Locale;
import org.bascule.lab.BackendKind;
import org.bascule.lab.Refusal;

/** What only some backends can do. */
public enum Capability {
    /** Isolate a node from others, and reconnect it. */
    ISOLATE,
    /** Delay what a node sends. */
    DELAY;

    /** Its name in scenarios: {@code isolate}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The refusal of a backend that lacks it. */
    public Refusal missingIn(BackendKind backend) {
        return new Refusal(
                Refusal.Cause.MACHINE,
                BackendMessages.unsupportedByBackend(backend.label(), label()),
                BackendMessages.chooseBackendThatSupportsIt());
    }
}
