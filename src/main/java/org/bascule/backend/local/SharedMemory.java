package org.bascule.backend.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The System V segment that each postmaster keeps, and that a killed one leaves behind. Its number is the second word of
 * the line "key id" in {@code postmaster.pid}, which a postmaster that ends in order removes.
 */
final class SharedMemory {

    private static final int LINE = 6;

    private SharedMemory() {}

    static void release(Path data, Account account) {
        if (!Files.isDirectory(data)) {
            return;
        }
        try (Stream<Path> clusters = Files.list(data)) {
            clusters.map(cluster -> cluster.resolve("postmaster.pid"))
                    .filter(Files::exists)
                    .forEach(file -> remove(file, account));
        } catch (IOException unreadable) {
            // Nothing to find a segment by: the kernel keeps 56 bytes until the next start of the machine.
        }
    }

    private static void remove(Path file, Account account) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.size() > LINE) {
                String[] keyAndId = lines.get(LINE).trim().split("\\s+");
                if (keyAndId.length == 2 && keyAndId[1].chars().allMatch(Character::isDigit)) {
                    List<String> command = new ArrayList<>(account.prefix());
                    command.addAll(List.of("ipcrm", "-m", keyAndId[1]));
                    Spawn.quietly(command);
                }
            }
        } catch (IOException gone) {
            // The postmaster removed it, and its segment with it.
        }
    }
}
