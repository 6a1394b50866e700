package org.bascule.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.app.model.TaskRunner.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LabBuilderTest {

    private final FakeRuns lab = new FakeRuns();
    private final List<BuildTarget> prepared = new ArrayList<>();
    private final LabBuilder builder =
            new LabBuilder(lab.navigation, lab.events, lab.state, lab.watch, (target, progress) -> {
                prepared.add(target);
                return new FakeBuild();
            });
    private volatile boolean fails;

    private final class FakeBuild implements StateBuild {

        @Override
        public void build() {
            if (fails) {
                throw FakeRuns.refusal();
            }
        }

        @Override
        public boolean conditionsMet() {
            return !fails;
        }
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void goingToAChapterBuildsItsStartAndForgetsTheRuns() throws Exception {
        lab.idle(() -> {
            lab.navigation.start(0);
            lab.execution.runStep();
        });
        lab.idle(() -> builder.goTo(1));
        assertThat(prepared).extracting(BuildTarget::position).containsExactly(Optional.of(new Position(1, 0)));
        assertThat(lab.onScreen(() -> lab.navigation.position().get())).contains(new Position(1, 0));
        assertThat(lab.onScreen(() -> lab.execution.runs())).isEmpty();
        assertThat(lab.onScreen(() -> builder.complete().get())).isFalse();
    }

    @Test
    void theCompleteLabIsInNoChapterUntilSomethingIsRun() throws Exception {
        List<Outcome> ended = new ArrayList<>();
        lab.idle(() -> builder.buildComplete(ended::add));
        assertThat(ended).containsExactly(new Outcome.Done());
        assertThat(lab.onScreen(() -> lab.navigation.position().get())).isEmpty();
        assertThat(lab.onScreen(() -> builder.complete().get())).isTrue();
        lab.idle(() -> {
            lab.navigation.start(1);
            lab.execution.runStep();
        });
        assertThat(lab.onScreen(() -> builder.complete().get())).isFalse();
    }

    @Test
    void anUnfinishedBuildIsContinuedOrStartedAgain() throws Exception {
        fails = true;
        lab.idle(() -> builder.goTo(1));
        assertThat(lab.onScreen(() -> builder.unfinished().get()))
                .map(BuildTarget::position)
                .contains(Optional.of(new Position(1, 0)));
        assertThat(lab.onScreen(() -> lab.execution.problems().get())).containsExactly(FakeRuns.PROBLEM);
        assertThat(lab.onScreen(() -> lab.navigation.position().get())).isEmpty();

        lab.idle(builder::rebuild);
        assertThat(prepared).hasSize(2);

        fails = false;
        lab.idle(lab.execution::checkConditions);
        assertThat(lab.onScreen(() -> lab.execution.conditionsMet().get())).isTrue();

        lab.idle(builder::keepWaiting);
        assertThat(prepared).hasSize(2);
        assertThat(lab.onScreen(() -> builder.unfinished().get())).isEmpty();
        assertThat(lab.onScreen(() -> lab.navigation.position().get())).contains(new Position(1, 0));
    }
}
