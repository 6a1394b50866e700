package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.bascule.incident.Fault;
import org.bascule.journal.Entry;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.support.ByHand;
import org.bascule.support.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Does the steps of chapters by hand: somebody types in bash, outside Bascule, the commands that it would show, and every step passes.
 * With the system property {@code bascule.byHand} (chapters, separated by commas), any chapters of the document, or of the scenario that
 * {@code bascule.scenario} names. {@code DockerDocumentIT} and {@code LxcDocumentIT} do the same.
 */
class MyTurnIT {

    private static final int NETWORK = 74;

    @Test
    void theCommandsThatAreShownCanBeTyped() throws IOException {
        assertThat(byHand("poc", List.of("etcd", "quorum")).said()).containsExactly("etcd/install");
    }

    /** On a busy machine etcd may answer too late for the change of the key to be seen: then there is no incident. */
    @Test
    void anIncidentBegunByHandHasNoKnownCause() throws IOException {
        List<Entry> entries = byHand("poc", List.of("failover")).entries();

        assertThat(entries)
                .filteredOn(Entry.IncidentEnded.class::isInstance)
                .extracting(entry ->
                        ((Entry.IncidentEnded) entry).incident().fault().kind())
                .isSubsetOf(Fault.Kind.SPONTANEOUS);
        assertThat(entries).filteredOn(Entry.ByHand.class::isInstance).allSatisfy(entry -> assertThat(
                        ((Entry.ByHand) entry).commands())
                .isNotEmpty());
    }

    @Test
    @EnabledIfSystemProperty(named = "bascule.byHand", matches = ".+")
    void everyChapterCanBeDoneByHand() throws IOException {
        List<String> chapters = List.of(System.getProperty("bascule.byHand").split(","));
        System.out.println("said by the trainee: "
                + byHand(System.getProperty("bascule.scenario", "poc"), chapters)
                        .said());
    }

    private static ByHand byHand(String scenario, List<String> chapters) throws IOException {
        try (Ground ground = Ground.on(NETWORK)) {
            ByHand done = ByHand.play(
                    ground.backend(),
                    Files.createDirectory(ground.home().resolve("desk")),
                    ScenarioReader.builtIn(scenario),
                    chapters);
            assertThat(ground.remains()).isEmpty();
            assertThat(done.failed()).isEmpty();
            return done;
        }
    }
}
