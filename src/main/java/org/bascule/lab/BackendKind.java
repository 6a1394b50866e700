package org.bascule.lab;

import java.util.Locale;

/** What the nodes of a lab are made of. */
public enum BackendKind {
    LOCAL,
    DOCKER,
    LXC;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
