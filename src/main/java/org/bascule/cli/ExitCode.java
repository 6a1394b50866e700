package org.bascule.cli;

/** What the program's exit code means. Ctrl+C gives 130, as the shell has it. */
final class ExitCode {

    static final int HELD = 0;
    static final int NOT_HELD = 1;
    static final int WRONG_INPUT = 2;
    static final int UNUSABLE = 3;

    private ExitCode() {}
}
