package org.bascule.lab;

/** The state of a service's process. */
public enum ServiceState {
    UP,
    /** Stopped by a signal, still in memory. */
    FROZEN,
    DOWN
}
