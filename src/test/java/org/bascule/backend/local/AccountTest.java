package org.bascule.backend.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountTest {

    private final Account ours = new Account(Optional.empty());
    private final Account another = new Account(Optional.of("nobody-by-this-name"));

    @TempDir
    Path directory;

    @Test
    void whoIsNoRootRunsTheServersAsItIs() {
        assertThat(ours.prefix()).isEmpty();
        assertThat(ours.problem()).isEmpty();
        assertThat(ours.reaches(Path.of("/root/of/somebody"))).isTrue();
    }

    @Test
    void rootRunsThemAsAnother() {
        assertThat(another.prefix()).startsWith("setpriv").contains("--reuid=nobody-by-this-name");
    }

    @Test
    void anAccountThatIsNotThereIsReported() {
        assertThat(another.problem())
                .hasValueSatisfying(problem -> assertThat(problem.what().en()).contains("nobody-by-this-name"));
    }

    @Test
    void everyDirectoryAboveMustLetTheAccountPass() throws IOException {
        Path closed = Files.createDirectory(directory.resolve("closed"));
        Path open = Files.createDirectory(closed.resolve("open"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-x--x"));
        assertThat(another.reaches(open.resolve("new"))).isTrue();

        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr--"));
        assertThat(another.reaches(open.resolve("new"))).isFalse();
    }

    @Test
    void whatIsMadeForTheAccountLetsItPass() throws IOException {
        Path made = directory.resolve("a/b");

        another.makeDirectories(made);
        another.makeDirectories(made);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwxr-xr-x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.getParent())))
                .isEqualTo("rwxr-xr-x");
    }
}
