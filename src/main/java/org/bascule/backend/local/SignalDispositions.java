package org.bascule.backend.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a program does about signals that it was not told about. A shell's background job, or one under nohup, ignores some,
 * and so does all that it starts in turn: Ctrl+C would mean nothing to Patroni.
 */
final class SignalDispositions {

    /** HUP, INT, QUIT and TERM, as bits of a mask (signal(7)). */
    private static final long MEANT = 1 << 0 | 1 << 1 | 1 << 2 | 1 << 14;

    private static final List<String> AS_USUAL = List.of("env", "--default-signal=HUP,INT,QUIT,TERM");

    private SignalDispositions() {}

    /** The words that make a command obey signals, whatever this program was told about them. */
    static List<String> prefix() {
        try {
            return prefix(Files.readAllLines(Path.of("/proc/self/status")));
        } catch (IOException unknown) {
            return List.of();
        }
    }

    static List<String> prefix(List<String> status) {
        return status.stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .mapToLong(line -> Long.parseUnsignedLong(
                                line.substring(line.indexOf(':') + 1).trim(), 16))
                        .anyMatch(ignored -> (ignored & MEANT) != 0)
                ? AS_USUAL
                : List.of();
    }
}
