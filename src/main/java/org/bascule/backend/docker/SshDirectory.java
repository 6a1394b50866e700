package org.bascule.backend.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A short-lived directory for sockets, which only the user can open: {@code bascule-PID-…}. */
final class SshDirectory {

    private static final String PREFIX = "bascule-";

    private SshDirectory() {}

    /** Also removes those of processes that were killed. */
    static Path make() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> files = Files.list(parent)) {
            for (Path old : files.filter(SshDirectory::isAbandoned).toList()) {
                removeIfPossible(old);
            }
        }
        return Files.createTempDirectory(
                parent, PREFIX + ProcessHandle.current().pid() + "-");
    }

    private static boolean isAbandoned(Path directory) {
        String[] words = directory.getFileName().toString().split("-", -1);
        return directory.getFileName().toString().matches(PREFIX + "[0-9]+-.*")
                && ProcessHandle.of(Long.parseLong(words[1])).isEmpty()
                && Files.isWritable(directory);
    }

    private static void removeIfPossible(Path directory) {
        try {
            remove(directory);
        } catch (IOException anotherUsers) {
            // It is theirs to remove.
        }
    }

    static void remove(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(directory);
    }
}
