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

/** The tar archives in which the engine takes and returns files. */
final class Archive {

    /** User id of the servers' account in every image. */
    private static final int SERVERS = 1000;

    private static final int FOR_ALL_TO_READ = 0100644;
    private static final int FOR_ITS_OWNER_TO_READ = 0100600;
    private static final int FOR_ALL_TO_RUN = 0100755;

    private Archive() {}

    /** The files that an image is built from; programs stay executable. */
    static InputStream of(List<String> names, Function<String, byte[]> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (String name : names) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setMode(name.endsWith("Dockerfile") ? FOR_ALL_TO_READ : FOR_ALL_TO_RUN);
                // A constant time: a different one would invalidate the engine's build cache.
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
        return of(name, content, FOR_ALL_TO_READ);
    }

    /** One file that only the servers may read. */
    static InputStream secret(String name, byte[] content) {
        return of(name, content, FOR_ITS_OWNER_TO_READ);
    }

    private static InputStream of(String name, byte[] content, int mode) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setMode(mode);
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
