package org.bascule.app.terminal;

import org.bascule.lab.Problem;

/** How far a session on a node has come. */
sealed interface TerminalState {

    record Opening() implements TerminalState {}

    record Running() implements TerminalState {}

    record Ended(int exitCode) implements TerminalState {}

    record Refused(Problem problem) implements TerminalState {}

    /** Whether it can be opened, again or for the first time. */
    default boolean over() {
        return this instanceof Ended || this instanceof Refused;
    }
}
