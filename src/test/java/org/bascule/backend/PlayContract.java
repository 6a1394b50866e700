package org.bascule.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Timers;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.file.Reading;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.support.Player;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every backend plays whose nodes have cables of their own: the document's chapters, and those beyond it. */
public abstract class PlayContract {

    private final Player player = new Player();

    protected abstract Backend backend();

    protected abstract List<String> remains(LabSpec lab);

    @AfterEach
    void forget() {
        player.close();
    }

    @Test
    void everyChapterHoldsInOneGoAndNothingIsLeft() {
        LabSpec lab = play(ScenarioReader.builtIn("poc"));

        assertThat(player.changes())
                .contains("leader key: pg-1", "leader key: pg-2", "etcd: quorum lost", "etcd: quorum held")
                .anyMatch(change -> change.startsWith("pg-2: read-write"))
                .anyMatch(change -> change.startsWith("pg-1: streaming"))
                .anyMatch(change -> change.startsWith("pg-3: streaming"));
        assertThat(remains(lab)).isEmpty();
    }

    @Test
    void whoeverIsCutOffGivesWayAndComesBack() {
        Reading reading = ScenarioReader.read(Path.of("scenarios", "beyond"));
        assertThat(reading.mistakes()).isEmpty();

        LabSpec lab = play(reading.scenario().orElseThrow());

        assertThat(player.changes())
                .contains("leader key: pg-1")
                .anyMatch(change -> change.matches("leader key: pg-[23]"))
                .anyMatch(change -> change.startsWith("pg-1: read-only"))
                .anyMatch(change -> change.startsWith("pg-1: streaming"));
        assertThat(remains(lab)).isEmpty();
    }

    private LabSpec play(Scenario scenario) {
        return player.play(backend(), scenario.topology(), Timers.QUICK, scenario.chapters());
    }
}
