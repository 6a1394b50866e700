package org.bascule.backend.docker;

import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.bascule.backend.machine.FileAccess;

/** The files of a container, which need not run. */
record ContainerFiles(LabEngine engine, String container) {

    private static final String NO_SUCH_FILE = "Could not find the file";

    void write(Path file, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        engine.tell(client -> {
            try {
                client.copyArchiveToContainerCmd(container)
                        .withRemotePath(file.getParent().toString())
                        .withNoOverwriteDirNonDir(true)
                        .withTarInputStream(Archive.of(file.getFileName().toString(), bytes))
                        .exec();
            } catch (NotFoundException missing) {
                throw String.valueOf(missing.getMessage()).contains(NO_SUCH_FILE)
                        ? FileAccess.cannotWrite(file, new NoSuchFileException(file.toString()))
                        : missing;
            }
        });
    }

    /** Empty when there is no such file. */
    Optional<byte[]> read(Path file) {
        try (InputStream archive = engine.engine()
                .ask(client -> client.copyArchiveFromContainerCmd(container, file.toString())
                        .exec())) {
            return Optional.of(Archive.only(archive));
        } catch (NotFoundException missing) {
            return Optional.empty();
        } catch (IOException failed) {
            throw FileAccess.cannotRead(file, failed);
        }
    }
}
