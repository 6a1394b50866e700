package org.bascule.backend.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;

/**
 * Who the services run as: whoever runs this program, or, where that is root, the account of PostgreSQL's packages.
 * PostgreSQL refuses to run as root.
 */
final class Account {

    private static final String SERVERS = "postgres";

    private final Optional<String> other;

    private Account(Optional<String> other) {
        this.other = other;
    }

    static Account ofServers() {
        return new Account(root() ? Optional.of(SERVERS) : Optional.empty());
    }

    static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    /** The words that make a command run as this account. */
    List<String> prefix() {
        return other.map(user -> List.of(
                        "setpriv", "--reuid=" + user, "--regid=" + user, "--init-groups", "--inh-caps=-all", "--"))
                .orElse(List.of());
    }

    /** Gives a file, or a directory and all in it, to the account. */
    void own(Path root) {
        if (other.isEmpty()) {
            return;
        }
        try {
            var user = root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(other.get());
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                    return visitFile(path, attributes);
                }

                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                    Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                            .setOwner(user);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether the account can go into a directory: every one above it must let it through. */
    boolean reaches(Path directory) {
        if (other.isEmpty()) {
            return true;
        }
        for (Path path = directory.toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.exists(path) && !passable(path)) {
                return false;
            }
        }
        return true;
    }

    private boolean passable(Path directory) {
        try {
            PosixFileAttributes attributes = Files.readAttributes(directory, PosixFileAttributes.class);
            return attributes.permissions().contains(PosixFilePermission.OTHERS_EXECUTE)
                    || attributes.owner().getName().equals(other.orElseThrow());
        } catch (IOException unreadable) {
            return false;
        }
    }
}
