package org.bascule.backend.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.backend.machine.Spawn;
import org.bascule.lab.Refusal;

/**
 * The System V segment that each PostgreSQL keeps, initdb's and a single-user one included, and that a killed one leaves
 * behind. Its key and its number stand in {@code postmaster.pid}, which a PostgreSQL that ends in order removes; the key is
 * the inode number of its data directory (before PostgreSQL 13, of its port).
 */
final class SharedMemory {

    private static final Path SEGMENTS = Path.of("/proc/sysvipc/shm");

    /** Of {@code postmaster.pid}, the one with the key and the number. */
    private static final int LINE = 6;

    /** From a node's data down to {@code postgresql/data/postmaster.pid}. */
    private static final int DEPTH = 3;

    private SharedMemory() {}

    static void release(Path data, Account account) {
        if (!Files.isDirectory(data)) {
            return;
        }
        try (Stream<Path> files = Files.walk(data, DEPTH)) {
            List<Segment> segments = segments();
            files.flatMap(file -> left(file, segments)).distinct().forEach(segment -> {
                List<String> command = new ArrayList<>(account.prefix());
                command.addAll(List.of("ipcrm", "-m", segment.number()));
                Spawn.quietly(command);
            });
        } catch (IOException | UncheckedIOException unreadable) {
            // Nothing to find a segment by: the kernel keeps 56 bytes until the machine restarts.
        } catch (Refusal notRemoved) {
            if (Thread.currentThread().isInterrupted()) {
                throw notRemoved;
            }
            // The same.
        }
    }

    private static List<Segment> segments() throws IOException {
        return Files.readAllLines(SEGMENTS, StandardCharsets.US_ASCII).stream()
                .flatMap(line -> Segment.read(line).stream())
                .toList();
    }

    /** The segments that a file or a directory leads to, and that nobody uses any more. */
    private static Stream<Segment> left(Path path, List<Segment> segments) {
        try {
            if (path.endsWith("postmaster.pid")) {
                return left(Files.readAllLines(path, StandardCharsets.UTF_8), segments).stream();
            }
            if (Files.isDirectory(path)) {
                long inode = ((Number) Files.getAttribute(path, "unix:ino")).longValue();
                int owner = (Integer) Files.getAttribute(path, "unix:uid");
                return left(inode, owner, segments).stream();
            }
        } catch (IOException gone) {
            // PostgreSQL removed it, and its segment with it.
        }
        return Stream.of();
    }

    /**
     * The segment that {@code postmaster.pid} names, if it is PostgreSQL's own still: after a start of the machine its
     * number may be another's. One that is no postmaster writes its process id with a minus sign.
     */
    static Optional<Segment> left(List<String> postmaster, List<Segment> segments) {
        if (postmaster.size() <= LINE) {
            return Optional.empty();
        }
        String[] own = Segment.words(postmaster.get(LINE));
        return segments.stream()
                .filter(segment -> own.length == 2
                        && segment.unused()
                        && segment.key() == Segment.key(own[0])
                        && segment.number().equals(own[1])
                        && segment.creator().equals(postmaster.get(0).trim().replace("-", "")))
                .findFirst();
    }

    /** The segment of a PostgreSQL that was killed before it could write down which it is. */
    static Optional<Segment> left(long inode, int owner, List<Segment> segments) {
        return segments.stream()
                .filter(segment -> segment.unused()
                        && segment.isPostgresqls()
                        && segment.key() == (int) inode
                        && segment.owner() == owner)
                .findFirst();
    }

    /**
     * As the kernel lists it.
     *
     * @param number the identifier by which it is removed
     * @param creator the process that made it
     * @param attached by how many processes it is in use
     */
    record Segment(int key, String number, long size, String creator, int attached, int owner) {

        /** Of what PostgreSQL keeps in it: only enough to know the next one that wants the same data directory. */
        private static final long POSTGRESQLS = 56;

        /** Empty for the line with the headings. */
        static Optional<Segment> read(String line) {
            String[] field = words(line);
            return field.length > 7 && Character.isDigit(field[1].charAt(0))
                    ? Optional.of(new Segment(
                            key(field[0]),
                            field[1],
                            Long.parseLong(field[3]),
                            field[4],
                            Integer.parseInt(field[6]),
                            (int) Long.parseLong(field[7])))
                    : Optional.empty();
        }

        boolean unused() {
            return attached == 0;
        }

        boolean isPostgresqls() {
            return size == POSTGRESQLS;
        }

        /** The kernel writes a key as a signed number of 32 bits, PostgreSQL as an unsigned one of 64. */
        private static int key(String digits) {
            return digits.startsWith("-") ? Integer.parseInt(digits) : (int) Long.parseUnsignedLong(digits);
        }

        private static String[] words(String line) {
            return line.trim().split("\\s+");
        }
    }
}
