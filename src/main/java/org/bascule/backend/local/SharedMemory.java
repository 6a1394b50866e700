package org.bascule.backend.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bascule.backend.machine.Spawn;

/**
 * The System V segment that each postmaster keeps, and that a killed one leaves behind. Its key and its number stand in
 * {@code postmaster.pid}, which a postmaster that ends in order removes.
 */
final class SharedMemory {

    private static final Path SEGMENTS = Path.of("/proc/sysvipc/shm");
    private static final int LINE = 6;

    /** From a node's data down to {@code postgresql/data/postmaster.pid}. */
    private static final int DEPTH = 3;

    private SharedMemory() {}

    static void release(Path data, Account account) {
        if (!Files.isDirectory(data)) {
            return;
        }
        try (Stream<Path> files = Files.walk(data, DEPTH)) {
            files.filter(file -> file.endsWith("postmaster.pid")).forEach(file -> remove(file, account));
        } catch (IOException | UncheckedIOException unreadable) {
            // Nothing to find a segment by: the kernel keeps 56 bytes until the next start of the machine.
        }
    }

    private static void remove(Path file, Account account) {
        try {
            List<String> postmaster = Files.readAllLines(file, StandardCharsets.UTF_8);
            List<String> segments = Files.readAllLines(SEGMENTS, StandardCharsets.US_ASCII);
            if (postmaster.size() > LINE && left(postmaster, segments)) {
                List<String> command = new ArrayList<>(account.prefix());
                command.addAll(List.of("ipcrm", "-m", words(postmaster.get(LINE))[1]));
                Spawn.quietly(command);
            }
        } catch (IOException gone) {
            // The postmaster removed it, and its segment with it.
        }
    }

    /**
     * Whether the segment is still the postmaster's own, with nobody attached. After a start of the machine its number
     * may be another's.
     */
    static boolean left(List<String> postmaster, List<String> segments) {
        String[] own = words(postmaster.get(LINE));
        return own.length == 2
                && segments.stream()
                        .map(SharedMemory::words)
                        .anyMatch(segment -> segment.length > 6
                                && key(segment[0]) == key(own[0])
                                && segment[1].equals(own[1])
                                && segment[4].equals(postmaster.get(0).trim())
                                && segment[6].equals("0"));
    }

    /** The kernel writes a key as a signed number of 32 bits, PostgreSQL as an unsigned one of 64. */
    private static int key(String digits) {
        try {
            return digits.startsWith("-") ? Integer.parseInt(digits) : (int) Long.parseUnsignedLong(digits);
        } catch (NumberFormatException heading) {
            return 0;
        }
    }

    private static String[] words(String line) {
        return line.trim().split("\\s+");
    }
}
