package org.bascule.backend.docker;

import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.bascule.backend.LogPage;
import org.bascule.backend.machine.FileAccess;
import org.bascule.backend.machine.Refusals;
import org.bascule.lab.Service;

/** The files of a container, which need not run. */
record ContainerFiles(LabEngine engine, String container) {

    private static final String LOGS = "/var/log/lab/";
    private static final String NO_SUCH_FILE = "Could not find the file";

    void write(String path, String content) {
        ContainerPath file = ContainerPath.of(path);
        put(file, Archive.of(file.name(), content.getBytes(StandardCharsets.UTF_8)));
    }

    void writePrivate(String path, String content) {
        ContainerPath file = ContainerPath.of(path);
        put(file, Archive.secret(file.name(), content.getBytes(StandardCharsets.UTF_8)));
    }

    private void put(ContainerPath file, InputStream archive) {
        engine.tell(client -> {
            try {
                client.copyArchiveToContainerCmd(container)
                        .withRemotePath(file.directory())
                        .withNoOverwriteDirNonDir(true)
                        .withTarInputStream(archive)
                        .exec();
            } catch (NotFoundException missing) {
                throw String.valueOf(missing.getMessage()).contains(NO_SUCH_FILE)
                        ? FileAccess.cannotWrite(Path.of(file.toString()), new NoSuchFileException(file.toString()))
                        : missing;
            }
        });
    }

    String text(String path) {
        return read(ContainerPath.of(path))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> Refusals.fileDoesNotExist(path));
    }

    /** A part of a service's log; empty when there is none. */
    Optional<LogPage> log(Service service, long from) {
        return read(ContainerPath.of(LOGS + service.label() + ".log")).map(log -> LogPage.ofLog(log, from));
    }

    /** Empty when there is no such file. */
    Optional<byte[]> read(ContainerPath file) {
        try (InputStream archive = engine.engine()
                .ask(client -> client.copyArchiveFromContainerCmd(container, file.toString())
                        .exec())) {
            return Optional.of(Archive.only(archive));
        } catch (NotFoundException missing) {
            return Optional.empty();
        } catch (IOException failed) {
            throw FileAccess.cannotRead(Path.of(file.toString()), failed);
        }
    }
}
