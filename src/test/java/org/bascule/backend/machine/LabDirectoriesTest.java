package org.bascule.backend.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bascule.backend.local.LocalBackend;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Refusal;
import org.bascule.lab.Timers;
import org.bascule.support.Topologies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabDirectoriesTest {

    private static final LabName NAME = new LabName("first");

    @TempDir
    Path directory;

    @Test
    void aDraftThatItsMakerDidNotLiveToNameIsSweptAndALabIsNot() throws IOException {
        LabDirectories shelf = shelf();
        assertThat(shelf.claim(LabDirectoriesTest::spec, Files::createDirectory))
                .isPresent();
        Files.createDirectories(directory.resolve(".second.4711/nodes"));

        AtomicInteger others = new AtomicInteger();
        shelf.sweep(others::incrementAndGet);

        assertThat(directory.resolve(".second.4711")).doesNotExist();
        assertThat(shelf.spec(NAME)).contains(spec());
        assertThat(others).hasValue(1);
    }

    @Test
    void whereNoLabWasEverMadeThereIsNothingToSweep() {
        new LabDirectories(directory.resolve("nowhere"), LocalBackend.KIND).sweep(() -> {
            throw new AssertionError("swept");
        });

        assertThat(directory.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aFileInThePlaceOfADirectoryIsRefusedAndNamed() throws IOException {
        LabDirectories shelf = shelf();
        assertThat(shelf.claim(LabDirectoriesTest::spec, Files::createDirectory))
                .isPresent();
        Files.createDirectory(directory.resolve("first/driver.lock"));
        assertRefused("first/driver.lock", () -> shelf.lock(NAME));

        Files.createDirectory(directory.resolve("other"));
        Files.createDirectory(directory.resolve("other/.claiming"));
        LabDirectories other = new LabDirectories(directory.resolve("other"), LocalBackend.KIND);
        assertRefused("other/.claiming", () -> other.claim(LabDirectoriesTest::spec, Files::createDirectory));
        assertRefused("other/.claiming", () -> other.sweep(() -> {}));
    }

    private void assertRefused(String file, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .withMessageContaining("Cannot write " + directory.resolve(file));
    }

    private LabDirectories shelf() {
        return new LabDirectories(directory, LocalBackend.KIND);
    }

    private static LabSpec spec() {
        return new LabSpec(NAME, LocalBackend.KIND, Topologies.SMALL, Timers.QUICK, "127.0.3", Instant.EPOCH);
    }
}
