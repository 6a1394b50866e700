package org.bascule.backend.docker;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.bascule.backend.machine.FileAccess;

/** Tells this machine from others on an engine that several use. */
final class MachineId {

    private MachineId() {}

    /** @param home the user's directory for labs, which keeps it */
    static synchronized String in(Path home) {
        Path file = home.resolve("docker").resolve("machine");
        return FileAccess.read(file, () -> {
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                try {
                    Files.writeString(file, UUID.randomUUID().toString(), StandardOpenOption.CREATE_NEW);
                } catch (FileAlreadyExistsException anotherProcess) {
                    return Files.readString(file);
                }
            }
            return Files.readString(file);
        });
    }
}
