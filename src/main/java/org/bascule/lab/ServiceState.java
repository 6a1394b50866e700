package org.bascule.lab;

/** Whether a service's process is there. */
public enum ServiceState {
    UP,
    /** Stopped by a signal, still in memory. */
    FROZEN,
    DOWN
}
