package org.bascule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.bascule.support.Ground;
import org.bascule.support.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However the program ends, it removes its lab, unless it must keep it. */
class InterruptIT {

    private static final int NETWORK = 80;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String AT_ONCE = "quorum: {held: true}";
    private static final String NEVER = "log: {nodes: etcd1, service: etcd, contains: no server writes this}";
    private static final String CHAPTER = """
            id: own
            title: {fr: À soi, en: Own}
            topology:
              scope: own-cluster
              token: own
              nodes:
                - {name: etcd1, container: etcd1, aliases: [], octet: 64, services: [etcd]}
            starts:
              etcd: [etcd1]
            steps:
              - id: look
                title: {fr: Regarder, en: Look closely}
                text: {fr: Il est là., en: It is there.}
                checks:
                  - %s
                    within: %s
            """;

    @TempDir
    Path files;

    private Ground ground;
    private final List<Program> runs = new ArrayList<>();

    @BeforeEach
    void home() {
        ground = Ground.on(NETWORK);
    }

    @AfterEach
    void endEverything() throws InterruptedException {
        try {
            for (Program run : runs) {
                run.process().destroyForcibly().waitFor();
            }
        } finally {
            ground.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"etcd", "haproxy", "patroni", "initdb", "pg_basebackup"})
    void interruptedWhileAProgramRunsItLeavesNothing(String program) throws Exception {
        Program run = bascule("up", "--timers", "quick");
        run.when(() -> ground.runs(program));

        run.signal("INT");

        assertThat(run.exit()).as(run.said()).isEqualTo(130);
        assertThat(ground.remains()).isEmpty();
        assertThat(run.said()).contains("Interrupted. Removing the lab").doesNotContain("error of its own making");
    }

    @Test
    void interruptedDuringABackupItLeavesNothing() throws Exception {
        Program run = bascule("up", "--scenario", "scenarios/beyond", "--state", "pitr", "--timers", "quick");
        run.when(() -> ground.processes().stream()
                .anyMatch(process -> process.info().commandLine().orElse("").contains("--type=full")));

        run.signal("INT");

        assertThat(run.exit()).as(run.said()).isEqualTo(130);
        assertThat(ground.remains()).isEmpty();
        assertThat(Path.of("/tmp/pgbackrest")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void interruptedBetweenTwoServersItLeavesNothing(String signal, int code) throws Exception {
        Program run = bascule("play", "--until", "second-module", "--timers", "quick");
        run.when(() -> ground.runs("pg-1", "patroni"));

        run.signal(signal);

        assertThat(run.exit()).as(run.said()).isEqualTo(code);
        assertThat(ground.remains()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5, 10, 20, 40})
    void interruptedWhileTheLabIsCreatedItLeavesNothing(int milliseconds) throws Exception {
        Program run = bascule("up", "--timers", "quick");
        Path lab = ground.home().resolve("labs").resolve("poc");
        Awaitility.await()
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> Files.exists(lab) || !run.process().isAlive());
        TimeUnit.MILLISECONDS.sleep(milliseconds); // Any moment is suitable: none may leave anything behind.

        run.signal("INT");

        assertThat(run.exit()).as(run.said()).isEqualTo(130);
        assertThat(ground.remains()).isEmpty();
    }

    @Test
    void interruptedWhileItWaitsForACheckItLeavesNothing() throws Exception {
        Program run = bascule("play", chapter(NEVER, "2min"));
        run.when(() -> run.said().contains("Look closely"));

        run.signal("INT");

        assertThat(run.exit()).as(run.said()).isEqualTo(130);
        assertThat(ground.remains()).isEmpty();
    }

    @Test
    void interruptedWhileItRemovesTheLabItLeavesNothing() throws Exception {
        Program run = bascule("play", chapter(AT_ONCE, "30s"));
        run.when(() -> ground.runs("etcd"));
        Awaitility.await()
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> !ground.runs("etcd"));

        if (run.process().isAlive()) {
            run.signal("INT");
        }

        assertThat(run.exit()).as(run.said()).isIn(0, 130);
        assertThat(ground.remains()).isEmpty();
    }

    @Test
    void whenKilledItLeavesALabThatDownRemoves() throws Exception {
        Program run = bascule("up", "--timers", "quick");
        run.when(() -> ground.runs("pg_basebackup"));

        run.signal("KILL");
        assertThat(run.exit()).isEqualTo(137);
        assertThat(ground.remains()).isNotEmpty();

        Program down = bascule("down");
        assertThat(down.exit()).as(down.said()).isZero();
        assertThat(ground.remains()).isEmpty();
    }

    /** Each seed selects a moment; whatever is left then must be removed by down. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whenKilledAtAnyMomentDownRemovesEverything(long seed) throws Exception {
        Random random = new Random(seed);
        Set<String> segments = Ground.unusedSegments();
        Program run = bascule("up", "--timers", "quick");
        TimeUnit.MILLISECONDS.sleep(random.nextInt(8_000));
        run.signal("KILL");
        assertThat(run.exit()).isEqualTo(137);
        Program cutShort = bascule("down", "--all");
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1_500));
        cutShort.process().destroyForcibly();
        assertThat(cutShort.exit()).isIn(0, 137);

        Program down = bascule("down", "--all");

        assertThat(down.exit()).as(down.said()).isZero();
        assertThat(ground.remains()).as("seed " + seed).isEmpty();
        assertThat(Ground.unusedSegments()).as("seed " + seed).isSubsetOf(segments);
    }

    @Test
    void aFailedCheckExitsWithOneAndLeavesNothing() {
        Program run = bascule("play", chapter(NEVER, "1s"));

        assertThat(run.exit()).as(run.said()).isEqualTo(1);
        assertThat(run.said()).contains("A check failed");
        assertThat(ground.remains()).isEmpty();
    }

    @Test
    void aKeptLabShowsItsStatusIsNotOverwrittenAndIsRemovedByDown() throws Exception {
        Program play = bascule("play", "--keep", chapter(AT_ONCE, "30s"));
        assertThat(play.exit()).as(play.said()).isZero();

        Program status = bascule("status", "--json");
        assertThat(status.exit()).as(status.said()).isZero();
        JsonNode json = new ObjectMapper().readTree(status.printed());
        assertThat(json.path("lab").asText()).isEqualTo("own");
        assertThat(json.path("etcd").path("quorum").path("held").asBoolean()).isTrue();
        assertThat(json.path("etcd").path("leader").asText()).isEqualTo("etcd1");

        Program again = bascule("up", "--lab", "own");
        assertThat(again.exit()).as(again.said()).isEqualTo(3);
        assertThat(again.complained()).contains("bascule down --lab own");
        assertThat(ground.runs("etcd1", "etcd")).isTrue();

        Program down = bascule("down");
        assertThat(down.exit()).as(down.said()).isZero();
        assertThat(ground.remains()).isEmpty();
    }

    @Test
    void aKeptLabStaysAfterCtrlC() throws Exception {
        Program play = bascule("play", "--keep", chapter(NEVER, "2min"));
        play.when(() -> play.said().contains("Look closely"));

        play.signal("INT");

        assertThat(play.exit()).as(play.said()).isEqualTo(130);
        assertThat(ground.runs("etcd1", "etcd")).isTrue();
        Program down = bascule("down", "--lab", "own");
        assertThat(down.exit()).as(down.said()).isZero();
        assertThat(ground.remains()).isEmpty();
    }

    @Test
    void aUsedPortIsRefusedAndItsProgramNamed() throws Exception {
        try (ServerSocket holder = new ServerSocket(2379, 1, InetAddress.getByName("127.0." + NETWORK + ".64"))) {
            Program run = bascule("play", chapter(AT_ONCE, "30s"));

            assertThat(run.exit()).as(run.said()).isEqualTo(3);
            assertThat(run.complained())
                    .contains("127.0." + NETWORK + ".64:" + holder.getLocalPort())
                    .contains(Long.toString(ProcessHandle.current().pid()));
        }
        assertThat(ground.remains()).isEmpty();
    }

    private String chapter(String check, String within) {
        try {
            return Files.writeString(files.resolve("own.yml"), CHAPTER.formatted(check, within))
                    .toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Program bascule(String... arguments) {
        Program run = Program.start(
                files,
                Map.of("BASCULE_HOME", ground.home().toString(), "BASCULE_NETWORK", "127.0." + NETWORK),
                arguments);
        runs.add(run);
        return run;
    }
}
