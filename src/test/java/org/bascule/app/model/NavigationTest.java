package org.bascule.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.file.ScenarioReader;
import org.junit.jupiter.api.Test;

class NavigationTest {

    private static final Scenario SCENARIO = ScenarioReader.builtIn("poc");

    private final List<Integer> started = new ArrayList<>();
    private final Navigation navigation = new Navigation(SCENARIO, chapter -> true, started::add);

    @Test
    void passingAStepMovesThePositionToTheNext() {
        navigation.start(1);
        navigation.passed(new Position(1, 0));
        assertThat(navigation.position().get()).contains(new Position(1, 1));
        assertThat(navigation.passed()).containsExactly(new Position(1, 0));
        assertThat(navigation.passedSteps(1)).isEqualTo(1);
        assertThat(navigation.passedSteps(2)).isZero();
    }

    @Test
    void onlyTheNextStepAndTheLastOneCanBeRun() {
        navigation.start(1);
        navigation.passed(new Position(1, 0));
        navigation.shown().set(new Position(1, 0));
        assertThat(navigation.canRun()).isTrue();
        navigation.next();
        assertThat(navigation.canRun()).isTrue();
        navigation.passed(new Position(1, 1));
        navigation.shown().set(new Position(1, 0));
        assertThat(navigation.canRun()).isFalse();
        navigation.showChapter(2);
        assertThat(navigation.canRun()).isFalse();
    }

    @Test
    void theChapterAfterACompleteOneIsStartedByGoingToIt() {
        complete(0);
        assertThat(navigation.isComplete(0)).isTrue();
        started.clear();
        navigation.next();
        assertThat(navigation.position().get()).contains(new Position(1, 0));
        assertThat(navigation.shown().get()).isEqualTo(new Position(1, 0));
        assertThat(started).containsExactly(1);
        assertThat(navigation.hasPassed(0)).isTrue();
    }

    @Test
    void aChapterThatStartsFromAnotherStateIsShownButNotStarted() {
        Scenario all = SCENARIO.followedBy(ScenarioReader.builtIn("beyond"));
        Navigation further = new Navigation(all, chapter -> true, started::add);
        int last = SCENARIO.chapters().size() - 1;
        Position end = new Position(last, last(last) + 1);
        further.restore(end);

        further.next();

        assertThat(further.shown().get()).isEqualTo(new Position(last + 1, 0));
        assertThat(further.position().get()).contains(end);
        assertThat(further.canRun()).isFalse();
        assertThat(started).isEmpty();
    }

    @Test
    void readingOnFromAChapterThatIsNotCompleteStartsNothing() {
        navigation.start(0);
        started.clear();
        navigation.shown().set(new Position(0, last(0)));
        navigation.next();
        assertThat(navigation.shown().get()).isEqualTo(new Position(1, 0));
        assertThat(navigation.position().get()).contains(new Position(0, 0));
        assertThat(started).isEmpty();
    }

    @Test
    void movingStaysWithinTheScenario() {
        navigation.move(-1, 0);
        navigation.move(0, -1);
        assertThat(navigation.shown().get()).isEqualTo(new Position(0, 0));
        int chapter = SCENARIO.chapters().size() - 1;
        navigation.shown().set(new Position(chapter, last(chapter)));
        assertThat(navigation.hasNext()).isFalse();
        navigation.move(1, 0);
        navigation.move(0, 1);
        assertThat(navigation.shown().get()).isEqualTo(new Position(chapter, last(chapter)));
    }

    @Test
    void aChapterThatTheBackendDoesNotSupportIsSkipped() {
        Navigation limited = new Navigation(
                SCENARIO, chapter -> !chapter.equals(SCENARIO.chapters().get(1)), any -> {});
        limited.shown().set(new Position(0, last(0)));
        assertThat(limited.hasNext()).isFalse();
        limited.move(1, 0);
        assertThat(limited.shown().get()).isEqualTo(new Position(0, last(0)));
    }

    @Test
    void aSavedPositionThatTheScenarioNoLongerHasIsIgnored() {
        navigation.restore(new Position(0, last(0) + 2));
        navigation.restore(new Position(SCENARIO.chapters().size(), 0));
        assertThat(navigation.position().get()).isEmpty();
        navigation.restore(new Position(1, last(1) + 1));
        assertThat(navigation.position().get()).contains(new Position(1, last(1) + 1));
        assertThat(navigation.shown().get()).isEqualTo(new Position(1, last(1)));
    }

    @Test
    void buildingTheStartOfAChapterForgetsItsStepsOnly() {
        complete(0);
        navigation.start(1);
        navigation.passed(new Position(1, 0));
        navigation.leave(Optional.of(new Position(1, 0)));
        assertThat(navigation.position().get()).isEmpty();
        assertThat(navigation.hasPassed(0)).isTrue();
        assertThat(navigation.passed()).doesNotContain(new Position(1, 0));
        navigation.reached(Optional.of(new Position(1, 0)));
        assertThat(navigation.position().get()).contains(new Position(1, 0));
    }

    private void complete(int chapter) {
        navigation.start(chapter);
        for (int step = 0; step <= last(chapter); step++) {
            navigation.shown().set(new Position(chapter, step));
            navigation.passed(new Position(chapter, step));
        }
    }

    private static int last(int chapter) {
        return SCENARIO.chapters().get(chapter).steps().size() - 1;
    }
}
