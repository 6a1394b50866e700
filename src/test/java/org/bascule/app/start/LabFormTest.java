package org.bascule.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.bascule.app.model.StartingPoint;
import org.bascule.lab.Timers;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.file.ScenarioReader;
import org.junit.jupiter.api.Test;

class LabFormTest {

    private static final Scenario SCENARIO = ScenarioReader.builtIn("poc");

    @Test
    void aLabStartsCompleteOrAtAnyChapter() {
        LabForm form = LabForm.of(SCENARIO, 0, false);

        assertThat(form.startingPoints())
                .hasSize(SCENARIO.chapters().size() + 1)
                .startsWith(new StartingPoint.Complete(), new StartingPoint.AtChapter(0));
        assertThat(form.name()).isEqualTo("poc");
    }

    @Test
    void eachStartingPointSaysWhatIsBuilt() {
        LabForm form = LabForm.of(SCENARIO, 0, false);
        Chapter second = SCENARIO.chapters().get(1);

        assertThat(form.label(new StartingPoint.Complete()).en()).isEqualTo("Complete lab, built and verified");
        assertThat(form.label(new StartingPoint.AtChapter(1)).en())
                .isEqualTo("Chapter 2: " + second.title().en());
    }

    @Test
    void theLastChoicesAreSelectedAgain() {
        assertThat(LabForm.of(SCENARIO, 3, false).start()).isEqualTo(3);
        assertThat(LabForm.of(SCENARIO, 3, false).timers()).isEqualTo(Timers.DOCUMENTED);
        assertThat(LabForm.of(SCENARIO, 3, true).timers()).isEqualTo(Timers.QUICK);
    }

    @Test
    void aStartingPointOfAnotherScenarioIsNotSelected() {
        assertThat(LabForm.of(SCENARIO, 1000, false).start()).isZero();
    }

    @Test
    void theTimersAreShownInSeconds() {
        assertThat(LabForm.label(Timers.DOCUMENTED).en()).isEqualTo("as in the document: ttl 30, loop_wait 10");
        assertThat(LabForm.label(Timers.QUICK).en()).isEqualTo("shortened: ttl 20, loop_wait 2");
    }
}
