package org.bascule.backend.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bascule.support.Servers.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bascule.backend.machine.ProcessTable.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {

    @TempDir
    Path directory;

    private Process process;

    @AfterEach
    void end() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aProcessIsSeenWithItsParentItsDirectoryAndItsEnvironment() throws IOException {
        start("sleep", Map.of("WORDS", "a = b", "ACCENTS", "é"));

        await().untilAsserted(() -> {
            Running running = found();
            assertThat(running.parent()).isEqualTo(ProcessHandle.current().pid());
            assertThat(running.program()).isEqualTo("sleep");
            assertThat(running.directory()).contains(directory.toRealPath());
            assertThat(running.environment()).containsEntry("WORDS", "a = b").containsEntry("ACCENTS", "é");
            assertThat(running.stopped()).isFalse();
            assertThat(running.between()).isFalse();
        });
        assertThat(ProcessTable.all()).extracting(Running::pid).contains(process.pid());
    }

    @Test
    void aProgramMayHaveAnyName() throws IOException {
        start("a) S 1 (b", Map.of());

        await().untilAsserted(() -> assertThat(found().program()).isEqualTo("a) S 1 (b"));
        assertThat(found().parent()).isEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void aStoppedProcessIsStoppedAndStillThere() throws IOException, InterruptedException {
        start("sleep", Map.of());

        signal("STOP");
        await().until(() -> found().stopped());

        signal("CONT");
        await().until(() -> !found().stopped());
    }

    @Test
    void aProcessThatEndedIsGoneThoughNobodyHasAskedForItsEnd() throws IOException {
        // A shell that becomes another program never asks for the end of what it started before.
        process = new ProcessBuilder("sh", "-c", "sleep 0.1 & echo $!; exec sleep 600").start();
        long child = Long.parseLong(process.inputReader().readLine());

        await().until(() -> ProcessTable.find(child).isEmpty());

        assertThat(Files.exists(Path.of("/proc", Long.toString(child)))).isTrue();
    }

    @Test
    void nobodyHasANumberThatIsFree() {
        assertThat(ProcessTable.find(Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void anEnvironmentIsPairsAndNothingElse() {
        assertThat(ProcessTable.parse("A=1\0B=\0C=x=y\0A=2\0=odd\0postgres: title\0\0"))
                .containsOnly(Map.entry("A", "1"), Map.entry("B", ""), Map.entry("C", "x=y"));
        assertThat(ProcessTable.parse("")).isEmpty();
    }

    private void start(String name, Map<String, String> environment) throws IOException {
        Path program = Files.copy(Path.of("/bin/sleep"), directory.resolve(name));
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "600").directory(directory.toFile());
        builder.environment().putAll(environment);
        process = builder.start();
    }

    private void signal(String signal) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private Running found() {
        return ProcessTable.find(process.pid()).orElseThrow();
    }
}
