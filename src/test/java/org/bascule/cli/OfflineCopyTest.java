package org.bascule.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfflineCopyTest {

    @TempDir
    private Path directory;

    @Test
    void theProgramIsAroundTheLibrariesOfAPackage() {
        assertThat(OfflineCopy.program(Path.of("/usr/lib/bascule/lib/bascule.jar")))
                .contains(Path.of("/usr/lib/bascule"));
        assertThat(OfflineCopy.program(Path.of("/home/me/bascule/target/program.jar")))
                .isEmpty();
        assertThat(OfflineCopy.program(Path.of("/home/me/bascule/target/classes")))
                .isEmpty();
    }

    @Test
    void theCopyHasTheProgramWithoutTheImagesThatWereLoadedBesideIt() throws IOException {
        Path program = Files.createDirectories(directory.resolve("program"));
        Files.createDirectories(program.resolve("lib"));
        Files.writeString(program.resolve("lib/bascule.jar"), "classes");
        Files.writeString(program.resolve("lib/bascule.jsa.below"), "archive");
        Files.writeString(program.resolve("bascule"), "launcher");
        assertThat(program.resolve("bascule").toFile().setExecutable(true)).isTrue();
        Files.createSymbolicLink(program.resolve("link"), Path.of("lib/bascule.jar"));
        Files.createDirectories(program.resolve("images"));
        Files.writeString(program.resolve("images/docker"), "loaded");
        Path file = Files.writeString(program.resolve("copy.tar"), "of yesterday");

        OfflineCopy.save(file, "bascule-1", Optional.of(program), List.of(), progress -> {});

        List<String> entries = new ArrayList<>();
        try (TarFile tar = new TarFile(file.toFile())) {
            for (TarArchiveEntry entry : tar.getEntries()) {
                assertThat(entry.getExtraPaxHeaders()).isEmpty();
                assertThat(entry.getCreationTime()).isNull();
                entries.add(entry.getName() + " " + Integer.toOctalString(entry.getMode() & 0777) + " "
                        + entry.getLinkName());
            }
        }
        assertThat(entries)
                .contains("bascule-1/bascule 755 ", "bascule-1/lib/bascule.jar 644 ")
                .anyMatch(entry -> entry.startsWith("bascule-1/link ") && entry.endsWith(" lib/bascule.jar"))
                .noneMatch(entry -> entry.contains("images") || entry.contains("copy.tar"))
                .noneMatch(entry -> entry.contains("jsa"));
        assertThat(program).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void nothingIsLeftOfACopyThatCannotBeWritten() throws IOException {
        Files.createDirectories(directory.resolve("copy.tar/full"));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> OfflineCopy.save(
                        directory.resolve("copy.tar"), "bascule-1", Optional.empty(), List.of(), progress -> {}));
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }
}
