package org.bascule.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files are not trusted: any file that is not a scenario is rejected with a few lines. */
@Timeout(60)
class StrangeFilesTest {

    @TempDir
    Path directory;

    private Draft draft;

    @BeforeEach
    void write() {
        draft = new Draft(directory);
    }

    @Test
    void aNamedPipeIsNotOpened() throws Exception {
        Path fifo = directory.resolve("fifo.yml");
        Process mkfifo = new ProcessBuilder("mkfifo", fifo.toString()).start();
        assertThat(mkfifo.waitFor(10, TimeUnit.SECONDS)).isTrue();
        Path link = Files.createSymbolicLink(directory.resolve("link.yml"), fifo);

        is(fifo, "this is not a regular file");
        is(link, "this is not a regular file");
        draft.change("two.yml", "topology: topology.yml", "topology: fifo.yml");
        assertThat(draft.mistakes()).containsExactly("fifo.yml:1 this is not a regular file");
        draft.write("two.yml", Draft.TWO).change("scenario.yml", "- two.yml", "- fifo.yml");
        assertThat(draft.mistakes()).containsExactly("fifo.yml:1 this is not a regular file");
    }

    @Test
    void aDeviceIsNotOpened() throws IOException {
        is(Path.of("/dev/zero"), "this is not a regular file");
        is(Files.createSymbolicLink(directory.resolve("zero.yml"), Path.of("/dev/zero")), "this is not a regular file");
    }

    @Test
    void aDirectoryIsNotReadAsAChapter() throws IOException {
        Files.createDirectory(directory.resolve("inside"));
        draft.change("scenario.yml", "- two.yml", "- inside");

        assertThat(draft.mistakes()).containsExactly("inside:1 this is not a regular file");
    }

    @Test
    void aFileLargerThanAMegabyteIsNotRead() throws IOException {
        Path large = Files.write(directory.resolve("large.yml"), new byte[Folder.MAX_SIZE + 1]);

        is(large, "this file is larger than 1 MB");
    }

    @Test
    void aFileThatIsNotTextIsReported() throws IOException {
        Path binary = Files.write(directory.resolve("binary.yml"), new byte[] {(byte) 0xC3, (byte) 0x28});

        is(binary, "this file is not UTF-8 text");
    }

    @Test
    void aVeryLongWordIsShortened() throws IOException {
        String word = "x".repeat(900_000);

        draft.write("two.yml", Draft.TWO.replace("id: two", "id: " + word.toUpperCase(java.util.Locale.ROOT)));
        assertThat(draft.mistakes())
                .singleElement()
                .asString()
                .startsWith("two.yml:1 invalid id: “XXXX")
                .hasSizeLessThan(120);
        draft.write("two.yml", Draft.TWO.replace("topology.yml", word));
        assertThat(draft.mistakes())
                .singleElement()
                .asString()
                .contains("there is no file “x")
                .hasSizeLessThan(120);
        draft.write("two.yml", Draft.TWO)
                .change("topology.yml", "name: etcd2", "name: " + word)
                .change("topology.yml", "container: etcd2", "container: " + word);
        assertThat(draft.mistakes()).allMatch(mistake -> mistake.length() < 1200);
    }

    @Test
    void aVeryLongKeyIsShortened() {
        draft.write("two.yml", Draft.TWO + "? " + "x".repeat(40_000) + "\n: 1\n");

        assertThat(draft.mistakes())
                .singleElement()
                .asString()
                .contains("unknown key: xxx")
                .hasSizeLessThan(120);
    }

    @Test
    void theFirstMistakesAreShownAndTheOthersCounted() {
        draft.write(
                "two.yml",
                Draft.TWO
                        + IntStream.range(0, 50_000)
                                .mapToObj(i -> "key" + i + ": 1\n")
                                .collect(Collectors.joining()));

        Reading reading = draft.read();

        assertThat(reading.mistakes()).hasSize(Mistakes.MAX_SHOWN);
        assertThat(reading.more()).isEqualTo(50_000 - Mistakes.MAX_SHOWN);
    }

    @Test
    void tooManyChaptersAreReported() {
        draft.write("scenario.yml", Draft.SCENARIO + "  - two.yml\n".repeat(1000));

        Reading reading = draft.read();

        assertThat(reading.scenario()).isEmpty();
        assertThat(reading.mistakes())
                .anyMatch(mistake -> mistake.what().en().equals("a scenario cannot have more than 100 chapters"));
    }

    private static void is(Path file, String what) {
        Reading reading = ScenarioReader.read(file);

        assertThat(reading.scenario()).isEmpty();
        assertThat(reading.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.where()).isEqualTo(file + ":1:1");
            assertThat(mistake.what().en()).isEqualTo(what);
        });
    }
}
