package org.bascule.backend;

import java.util.Locale;

/** What not every backend can do. */
public enum Capability {
    /** Cut a node off from others, and rejoin it. */
    CUT_OFF,
    /** Delay what a node sends. */
    DELAY;

    /** Its name in scenarios: {@code cut-off}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
