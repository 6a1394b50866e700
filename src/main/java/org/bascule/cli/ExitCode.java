package org.bascule.cli;

/** The program's exit codes. After Ctrl+C, the JVM exits with 130. */
final class ExitCode {

    static final int PASSED = 0;
    static final int FAILED = 1;
    static final int INVALID_INPUT = 2;
    static final int UNAVAILABLE = 3;

    private ExitCode() {}
}
