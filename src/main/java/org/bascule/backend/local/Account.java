package org.bascule.backend.local;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bascule.lab.Problem;

/**
 * Who the services run as: whoever runs this program, or, where that is root, the account of PostgreSQL's packages.
 * PostgreSQL refuses to run as root.
 */
final class Account {

    private static final String SERVERS = "postgres";

    private static final Set<PosixFilePermission> PASSABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    private final Optional<String> other;

    Account(Optional<String> other) {
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

    /** Gives a file or a directory to the account, and nothing that lies in it. */
    void own(Path path) throws IOException {
        if (other.isPresent()) {
            Files.setAttribute(
                    path,
                    "posix:owner",
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(other.get()),
                    LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** What keeps servers from running as this account. */
    Optional<Problem> problem() {
        return other.filter(user -> !exists(user))
                .map(user -> new Problem(
                        LocalMessages.serverAccountMissing(user), LocalMessages.installPostgresqlOrRunUnprivileged()));
    }

    private static boolean exists(String user) {
        try {
            FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(user);
            return true;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Makes a directory, and what is missing above it, for the account to pass through whatever our umask is. */
    void makeDirectories(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        makeDirectories(directory.getParent());
        Files.createDirectories(directory);
        if (other.isPresent()) {
            Files.setPosixFilePermissions(directory, PASSABLE);
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
