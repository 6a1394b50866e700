package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.bascule.lab.LabName;
import org.bascule.lab.Timers;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.support.Player;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The document's chapters, played on containers. */
class DockerDocumentIT {

    @RegisterExtension
    final DockerGround ground = new DockerGround(161);

    private final Player player = new Player();

    @AfterEach
    void forget() {
        player.close();
    }

    @Test
    void everyChapterHoldsInOneGoAndNothingIsLeft() {
        Scenario document = ScenarioReader.builtIn("poc");

        player.play(ground.backend(), document.topology(), Timers.QUICK, document.chapters());

        assertThat(player.changes())
                .contains("leader key: pg-1", "leader key: pg-2", "etcd: quorum lost", "etcd: quorum held")
                .anyMatch(change -> change.startsWith("pg-2: read-write"))
                .anyMatch(change -> change.startsWith("pg-1: streaming"))
                .anyMatch(change -> change.startsWith("pg-3: streaming"));
        assertThat(ground.remains(new LabName("document"))).isEmpty();
    }
}
