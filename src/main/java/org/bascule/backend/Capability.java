package org.bascule.backend;

/** What not every backend can do. */
public enum Capability {
    /** Cut a node off from the others, and rejoin it. */
    CUT_OFF,
    /** Delay what a node sends. */
    DELAY
}
