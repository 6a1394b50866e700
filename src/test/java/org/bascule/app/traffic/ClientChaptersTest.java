package org.bascule.app.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bascule.lab.Lang;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.file.ScenarioReader;
import org.junit.jupiter.api.Test;

class ClientChaptersTest {

    private static final Scenario SCENARIO = ScenarioReader.builtIn("poc");

    @Test
    void areThoseWhoseStepsStartClients() {
        assertThat(ClientChapters.of(SCENARIO)).containsExactly(11, 12);
    }

    @Test
    void areCalledByTheirTitles() {
        assertThat(ClientChapters.words(SCENARIO, Lang.EN)).contains("11 (High availability) and 12 (A few tests)");
        assertThat(ClientChapters.words(SCENARIO, Lang.FR)).contains("11 (Haute disponibilité) et 12 (Quelques tests)");
    }

    @Test
    void manyAreSeparatedByCommas() {
        assertThat(ClientChapters.listed(List.of(), Lang.EN)).isEmpty();
        assertThat(ClientChapters.listed(List.of("11"), Lang.EN)).isEqualTo("11");
        assertThat(ClientChapters.listed(List.of("11", "12", "14"), Lang.EN)).isEqualTo("11, 12 and 14");
        assertThat(ClientChapters.listed(List.of("11", "12", "14"), Lang.FR)).isEqualTo("11, 12 et 14");
    }
}
