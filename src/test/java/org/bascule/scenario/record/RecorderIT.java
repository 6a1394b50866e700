package org.bascule.scenario.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.bascule.backend.Lab;
import org.bascule.backend.LabNode;
import org.bascule.backend.Signal;
import org.bascule.journal.Journal;
import org.bascule.lab.LabName;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.file.Reading;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.scenario.run.ChapterRunner;
import org.bascule.scenario.run.FaultPlanting;
import org.bascule.scenario.run.ProgressListener;
import org.bascule.scenario.run.ScenarioContext;
import org.bascule.scenario.run.StateBuilder;
import org.bascule.support.Ground;
import org.bascule.watch.Observer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trainer breaks a lab by hand and repairs it; the file that is written is read again and played on the same lab. */
@Tag("beyond")
class RecorderIT {

    private static final int NETWORK = 94;
    private static final String PAUSED = "maintenance mode is enabled";
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    Path directory;

    @Test
    void whatIsBrokenAndRepairedByHandCanBePlayed() throws IOException {
        Scenario scenario = ScenarioReader.builtIn("troubleshooting");
        try (Ground ground = Ground.on(NETWORK);
                Journal journal = Journal.inMemory()) {
            Lab lab = ground.backend().create(new LabName("recorded"), scenario.topology(), Timers.QUICK);
            try (Observer observer = new Observer(lab);
                    ScenarioContext context = new ScenarioContext(lab, observer)) {
                new StateBuilder(context, journal, ProgressListener.NOBODY).build(scenario.complete());
                Recorder recorder = new Recorder(context, scenario.complete());

                breakIt(lab);
                Awaitility.await().atMost(LIMIT).untilAsserted(() -> assertThat(recorder.broken())
                        .extracting(Text::en)
                        .contains(PAUSED)
                        .anyMatch(says -> says.contains("pg-2") && says.contains("nofailover")));
                repair(lab, context);
                Recording recording = Awaitility.await()
                        .atMost(LIMIT)
                        .until(
                                () -> recorder.repaired("fault-1"),
                                done -> done.right().size() >= 4);

                assertThat(recording.isComplete()).isTrue();
                Path file = directory.resolve("fault-1.yml");
                Files.writeString(file, recording.yaml());
                Reading reading = ScenarioReader.read(file);
                assertThat(reading.mistakes()).as(recording.yaml()).isEmpty();
                Chapter chapter = reading.scenario().orElseThrow().chapters().get(0);
                assertThat(chapter.fault().orElseThrow().plant().get(0).actions())
                        .as(recording.yaml())
                        .hasSize(4);

                new FaultPlanting(context, journal, ProgressListener.NOBODY).plant(chapter);
                assertThat(new ChapterRunner(context, journal, ProgressListener.NOBODY).play(chapter))
                        .as(recording.yaml())
                        .isTrue();
            } finally {
                lab.destroy();
            }
            assertThat(ground.remains()).isEmpty();
        }
    }

    /** In maintenance mode, with another ttl, a tag, and an HAProxy that is down. */
    private static void breakIt(Lab lab) {
        patronictl(lab, "edit-config", "--force", "-s", "ttl=60");
        edit(lab, "s/^tags:.*/tags: {nofailover: true}/; $ a tags: {nofailover: true}");
        patronictl(lab, "pause");
        node(lab, "pg-3").signal(Service.HAPROXY, Signal.TERM);
    }

    private static void repair(Lab lab, ScenarioContext context) {
        patronictl(lab, "resume");
        patronictl(lab, "edit-config", "--force", "-s", "ttl=20");
        edit(lab, "/^tags:/d");
        Node node = lab.spec().topology().node("pg-3");
        lab.node(node).start(Service.HAPROXY, context.startCommand(node, Service.HAPROXY));
    }

    private static void edit(Lab lab, String script) {
        LabNode node = node(lab, "pg-2");
        assertThat(node.run(List.of("sed", "-i", script, node.paths().etc(Service.PATRONI) + "/pg2.yml"), LIMIT)
                        .ok())
                .isTrue();
        node.signal(Service.PATRONI, Signal.HUP);
    }

    private static void patronictl(Lab lab, String... words) {
        LabNode node = node(lab, "pg-1");
        List<String> command =
                new ArrayList<>(List.of("patronictl", "-c", node.paths().etc(Service.PATRONI) + "/pg1.yml"));
        command.addAll(List.of(words));
        assertThat(node.run(command, LIMIT).ok()).isTrue();
    }

    private static LabNode node(Lab lab, String name) {
        return lab.node(lab.spec().topology().node(name));
    }
}
