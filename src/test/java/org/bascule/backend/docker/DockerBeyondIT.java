package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bascule.lab.LabName;
import org.bascule.lab.Timers;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.file.Reading;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.support.Player;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The chapters that only containers can perform. */
class DockerBeyondIT {

    @RegisterExtension
    final DockerGround ground = new DockerGround(166);

    private final Player player = new Player();

    @AfterEach
    void forget() {
        player.close();
    }

    @Test
    void whoeverIsCutOffGivesWayAndComesBack() {
        Reading reading = ScenarioReader.read(Path.of("scenarios", "beyond"));
        assertThat(reading.mistakes()).isEmpty();
        Scenario beyond = reading.scenario().orElseThrow();

        player.play(ground.backend(), beyond.topology(), Timers.QUICK, beyond.chapters());

        assertThat(player.changes())
                .contains("leader key: pg-1")
                .anyMatch(change -> change.matches("leader key: pg-[23]"))
                .anyMatch(change -> change.startsWith("pg-1: read-only"))
                .anyMatch(change -> change.startsWith("pg-1: streaming"));
        assertThat(ground.remains(new LabName("document"))).isEmpty();
    }
}
