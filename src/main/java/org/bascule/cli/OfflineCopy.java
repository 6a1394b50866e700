package org.bascule.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.bascule.backend.Backend;
import org.bascule.backend.Images.Progress;

/**
 * A copy for machines without a network: a tar archive of one directory, with the program as it is installed here and, in {@code images},
 * a file for each backend whose nodes are created from images.
 */
final class OfflineCopy {

    static final String IMAGES = "images";

    private static final int FOR_ALL_TO_READ = 0100644;
    private static final int FOR_ALL_TO_RUN = 0100755;

    private OfflineCopy() {}

    /** The directory of the program; empty where it does not run from a package. */
    static Optional<Path> program() {
        try {
            return program(Path.of(OfflineCopy.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException unforeseen) {
            throw new IllegalStateException(unforeseen);
        }
    }

    /** @param code where the classes of Bascule are: a package has {@code lib/bascule.jar}, beside its launcher */
    static Optional<Path> program(Path code) {
        return code.endsWith(Path.of("lib", "bascule.jar"))
                ? Optional.of(code.getParent().getParent())
                : Optional.empty();
    }

    /** The file of a backend in a directory of such files. */
    static Path images(Path directory, Backend backend) {
        return directory.resolve(backend.kind().label());
    }

    /**
     * Builds the missing images first.
     *
     * @param directory the name of the directory in the archive
     * @throws org.bascule.lab.Refusal when an image cannot be built
     * @throws UncheckedIOException when the file cannot be written; nothing is left of it then
     */
    static void save(
            Path file, String directory, Optional<Path> program, List<Backend> backends, Consumer<Progress> told) {
        Path whole = file.toAbsolutePath();
        Path draft = whole.resolveSibling(whole.getFileName() + ".part");
        Path images = whole.resolveSibling(whole.getFileName() + ".images");
        try {
            try (TarArchiveOutputStream tar =
                    new TarArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
                tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
                if (program.isPresent()) {
                    List<Path> own = new ArrayList<>(
                            List.of(whole, draft, images, program.get().resolve(IMAGES)));
                    // An archive of classes is only valid where it was made.
                    for (String archive : List.of("bascule.jsa", "bascule.jsa.below", "bascule.jsa.from")) {
                        own.add(program.get().resolve("lib").resolve(archive));
                    }
                    add(tar, program.get(), directory, own);
                }
                for (Backend backend : backends) {
                    backend.images().orElseThrow().save(images, told);
                    String name = slashed(images(Path.of(directory, IMAGES), backend));
                    add(tar, images, name, List.of());
                    Files.delete(images);
                }
            }
            Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            draft.toFile().delete();
            images.toFile().delete();
        }
    }

    /**
     * A file, or all that is in a directory.
     *
     * @param without what is left out: the file that is written may lie in the directory, and the images that were loaded there do
     */
    private static void add(TarArchiveOutputStream tar, Path from, String name, List<Path> without) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String path = file.equals(from) ? name : name + "/" + slashed(from.relativize(file));
                if (without.stream().noneMatch(file.toAbsolutePath()::startsWith)) {
                    addOne(tar, file, path);
                }
            }
        }
    }

    private static void addOne(TarArchiveOutputStream tar, Path file, String name) throws IOException {
        TarArchiveEntry entry;
        if (Files.isSymbolicLink(file)) {
            entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
            entry.setLinkName(slashed(Files.readSymbolicLink(file)));
        } else {
            entry = new TarArchiveEntry(file, name);
            // Of all times, the one that tar knows: of others it says for each file that it does not.
            entry.setCreationTime(null);
            entry.setLastAccessTime(null);
            entry.setStatusChangeTime(null);
            entry.setIds(0, 0);
            entry.setNames("", "");
            if (Files.isRegularFile(file)) {
                entry.setMode(Files.isExecutable(file) ? FOR_ALL_TO_RUN : FOR_ALL_TO_READ);
            }
        }
        tar.putArchiveEntry(entry);
        if (Files.isRegularFile(file) && !Files.isSymbolicLink(file)) {
            Files.copy(file, tar);
        }
        tar.closeArchiveEntry();
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
