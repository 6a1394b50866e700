package org.bascule.backend;

/** The signals that can be sent to a service. */
public enum Signal {
    /** As Ctrl+C does. */
    INT,
    /** Asks for a clean shutdown. */
    TERM,
    /** Ends the process at once. */
    KILL,
    /** Freezes the process. */
    STOP,
    /** Unfreezes the process. */
    CONT,
    /** Asks for a reload of the configuration. */
    HUP
}
