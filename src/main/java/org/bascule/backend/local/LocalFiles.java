package org.bascule.backend.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.bascule.backend.LogPage;
import org.bascule.backend.machine.FileAccess;
import org.bascule.backend.machine.Refusals;

/**
 * The files of a node.
 *
 * @param home the node's directory, outside of which nothing is read or written
 * @param account that owns what is written
 */
record LocalFiles(Path home, Account account) {

    private static final int LOG_PAGE = 1 << 20;

    void write(String path, String content) {
        write(path, content, "rw-r--r--");
    }

    void writePrivate(String path, String content) {
        write(path, content, "rw-------");
    }

    private void write(String path, String content, String permissions) {
        Path file = inside(path);
        Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(permissions);
        FileAccess.write(file, () -> {
            if (Files.isDirectory(file)) {
                throw new FileSystemException(path, null, "Is a directory");
            }
            if (Files.notExists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(wanted));
            }
            // First: a secret must not be in a file that others may read, not even briefly.
            Files.setPosixFilePermissions(file, wanted);
            Files.writeString(file, content);
            account.own(file);
        });
    }

    String read(String path) {
        Path file = inside(path);
        return FileAccess.readIfExists(file, () -> Files.readString(file))
                .orElseThrow(() -> Refusals.fileDoesNotExist(path));
    }

    LogPage page(Path log, long from) {
        return FileAccess.readIfExists(log, () -> pageOf(log, from)).orElse(LogPage.EMPTY);
    }

    private static LogPage pageOf(Path log, long from) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(log);
                InputStream bytes = Channels.newInputStream(file)) {
            long end = file.size();
            if (from >= end) {
                return new LogPage("", end);
            }
            file.position(from);
            return LogPage.of(bytes.readNBytes((int) Math.min(end - from, LOG_PAGE)), from);
        }
    }

    private Path inside(String path) {
        Path file = Path.of(path).normalize();
        if (!file.startsWith(home)) {
            throw new IllegalArgumentException(path + " is not on " + home.getFileName());
        }
        return file;
    }
}
