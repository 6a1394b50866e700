package org.bascule.backend.lxc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bascule.lab.LabName;
import org.bascule.lab.Timers;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.support.Player;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The document's chapters, and those beyond it, played as in the document: on LXC containers. */
class LxcDocumentIT {

    private static final String DOCUMENTED = "10.0.3";

    @RegisterExtension
    final LxcGround ground = new LxcGround();

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
        assertThat(ground.remains(new LabName("document"), DOCUMENTED)).isEmpty();
    }

    @Test
    void whoeverIsCutOffGivesWayAndComesBack() {
        Scenario beyond =
                ScenarioReader.read(Path.of("scenarios", "beyond")).scenario().orElseThrow();

        player.play(ground.backend(), beyond.topology(), Timers.QUICK, beyond.chapters());

        assertThat(player.changes())
                .contains("leader key: pg-1")
                .anyMatch(change -> change.matches("leader key: pg-[23]"))
                .anyMatch(change -> change.startsWith("pg-1: read-only"));
        assertThat(ground.remains(new LabName("document"), DOCUMENTED)).isEmpty();
    }
}
