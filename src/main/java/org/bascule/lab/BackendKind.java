package org.bascule.lab;

import java.util.Locale;

/** The kinds of backend. */
public enum BackendKind {
    LOCAL,
    DOCKER,
    LXC;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
