package org.bascule.backend.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** System V shared memory, by the kernel's list. */
final class Segments {

    private Segments() {}

    /** The numbers of the segments that these processes made. */
    static Set<String> of(List<Long> creators) {
        try {
            return Files.readAllLines(Path.of("/proc/sysvipc/shm"), StandardCharsets.US_ASCII).stream()
                    .skip(1)
                    .map(line -> line.trim().split("\\s+"))
                    .filter(segment -> creators.contains(Long.valueOf(segment[4])))
                    .map(segment -> segment[1])
                    .collect(Collectors.toSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
