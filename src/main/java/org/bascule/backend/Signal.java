package org.bascule.backend;

/** What can be sent to a service, under the signals' own names. */
public enum Signal {
    /** Ctrl+C. */
    INT,
    /** An orderly stop. */
    TERM,
    /** Gone at once, without a word. */
    KILL,
    /** Frozen: in memory, deaf and mute. */
    STOP,
    /** Thawed. */
    CONT,
    /** Reads its configuration again. */
    HUP
}
