package org.bascule.backend;

/** What a command left behind: its exit code, and all that it printed. */
public record Output(int exitCode, String text) {

    public boolean ok() {
        return exitCode == 0;
    }
}
