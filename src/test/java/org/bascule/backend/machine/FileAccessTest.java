package org.bascule.backend.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAccessTest {

    @TempDir
    Path directory;

    @Test
    void whatIsReadIsReturned() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "text");

        assertThat(FileAccess.read(file, () -> Files.readString(file))).isEqualTo("text");
    }

    @Test
    void aFullDiskIsNamedAndSpaceIsAskedFor() {
        Path full = Path.of("/dev/full");

        Problem problem = problem(() -> FileAccess.write(full, () -> Files.writeString(full, "text")));

        assertThat(problem.what().en()).isEqualTo("Cannot write /dev/full: No space left on device.");
        assertThat(problem.remedy().en()).startsWith("Free some space");
    }

    @Test
    void theFileOfTheErrorIsNamedRatherThanTheCallersOwn() {
        Path missing = directory.resolve("missing");

        Problem problem = problem(() -> FileAccess.read(directory, () -> Files.readString(missing)));

        assertThat(problem.what().en()).isEqualTo("Cannot read " + missing + ": No such file or directory.");
    }

    @Test
    void anErrorInsideAStreamIsTheSame() {
        Problem problem = problem(() -> FileAccess.read(directory, () -> {
            throw new UncheckedIOException(new AccessDeniedException("/file"));
        }));

        assertThat(problem.what().en()).isEqualTo("Cannot read /file: Permission denied.");
        assertThat(problem.remedy().en()).startsWith("Check the permissions");
    }

    private static Problem problem(Runnable call) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call::run)
                .actual()
                .problems()
                .get(0);
    }
}
