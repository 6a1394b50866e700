package org.bascule.backend.docker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Files on their way to an engine and back, as the tar archives that it takes and gives. */
final class Archive {

    /** Of the account that the servers run under, in every image. */
    private static final int SERVERS = 1000;

    private static final int FOR_ALL_TO_READ = 0100644;
    private static final int FOR_ALL_TO_RUN = 0100755;

    private Archive() {}

    /** What an image is built from; programs among it stay programs. */
    static InputStream of(List<String> names, Function<String, byte[]> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (String name : names) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setMode(name.endsWith("Dockerfile") ? FOR_ALL_TO_READ : FOR_ALL_TO_RUN);
                // Always the same time: the engine takes a file with another for another file.
                entry.setModTime(0);
                put(tar, entry, content.apply(name));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** One file that the servers own. */
    static InputStream of(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setMode(FOR_ALL_TO_READ);
            entry.setUserId(SERVERS);
            entry.setGroupId(SERVERS);
            put(tar, entry, content);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /**
     * The content of an archive's only file.
     *
     * @throws IOException also when it is not a file
     */
    static byte[] only(InputStream archive) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(archive)) {
            TarArchiveEntry entry = tar.getNextEntry();
            if (entry == null || !entry.isFile()) {
                throw new IOException("Not a regular file");
            }
            return tar.readAllBytes();
        }
    }

    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] content) throws IOException {
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
