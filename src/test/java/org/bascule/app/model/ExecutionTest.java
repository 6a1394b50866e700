package org.bascule.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bascule.app.model.RunEvent.Source;
import org.bascule.app.model.RunEvent.What;
import org.bascule.incident.Prediction;
import org.bascule.lab.Text;
import org.bascule.scenario.run.StepPreview;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExecutionTest {

    private static final Position FIRST = new Position(1, 0);

    private final FakeRuns lab = new FakeRuns();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void aStepIsOneStreamOfEventsTaggedWithIt() throws Exception {
        runFirst();
        assertThat(lab.kinds())
                .containsExactly(
                        What.Started.class,
                        What.CommandStarted.class,
                        What.CommandEnded.class,
                        What.CheckEnded.class,
                        What.StepEnded.class,
                        What.Ended.class);
        assertThat(lab.seen).extracting(RunEvent::step).containsOnly(Optional.of(FIRST));
    }

    @Test
    void aStepThatPassesMovesThePositionAndKeepsWhatCameOfIt() throws Exception {
        runFirst();
        StepRun run = lab.onScreen(() -> lab.execution.run(FIRST).orElseThrow());
        assertThat(run.passed()).isTrue();
        assertThat(run.performed()).hasSize(1);
        assertThat(run.verdicts()).hasSize(1);
        assertThat(lab.onScreen(() -> lab.navigation.position().get())).contains(new Position(1, 1));
        assertThat(lab.onScreen(() -> lab.execution.command().get())).isEmpty();
        assertThat(lab.onScreen(() -> lab.execution.waiting().get())).isEmpty();
    }

    @Test
    void aFailedStepIsCheckedAgainWithItsCommandsKept() throws Exception {
        lab.passes = false;
        runFirst();
        assertThat(lab.onScreen(() -> lab.execution.run(FIRST).orElseThrow().passed()))
                .isFalse();
        assertThat(lab.onScreen(() -> lab.navigation.position().get())).contains(FIRST);
        assertThat(lab.onScreen(lab.execution::canCheckAgain)).isTrue();
        lab.passes = true;
        lab.idle(lab.execution::checkAgain);
        StepRun run = lab.onScreen(() -> lab.execution.run(FIRST).orElseThrow());
        assertThat(run.passed()).isTrue();
        assertThat(run.performed()).hasSize(1);
        assertThat(run.verdicts()).hasSize(1);
    }

    @Test
    void theProblemOfAFailedStepIsWithdrawnOnceItsChecksPass() throws Exception {
        lab.refuses = true;
        runFirst();
        assertThat(lab.onScreen(() -> lab.execution.problems().get())).containsExactly(FakeRuns.PROBLEM);
        assertThat(lab.onScreen(() -> lab.execution.run(FIRST).orElseThrow().ended()))
                .isPresent();
        lab.passes = true;
        lab.idle(lab.execution::checkConditions);
        assertThat(lab.onScreen(() -> lab.execution.conditionsMet().get())).isTrue();
        assertThat(lab.onScreen(() -> lab.execution.problems().get())).isEmpty();
    }

    @Test
    void aManualActionGoesThroughTheSameStreamAndHasItsOwnProblem() throws Exception {
        lab.refuses = true;
        lab.idle(() -> lab.execution.runActions(Text.same("Kill"), Optional.of("pg-1"), List.of()));
        assertThat(lab.kinds()).containsExactly(What.Started.class, What.CommandStarted.class, What.Ended.class);
        assertThat(lab.seen).extracting(RunEvent::source).containsOnly(new Source.OfAction(Optional.of("pg-1")));
        assertThat(lab.onScreen(() -> lab.execution.actionProblem().get()))
                .contains(new ActionProblem(Optional.of("pg-1"), List.of(FakeRuns.PROBLEM)));
        assertThat(lab.onScreen(() -> lab.execution.problems().get())).isEmpty();
        lab.refuses = false;
        runFirst();
        assertThat(lab.onScreen(() -> lab.execution.actionProblem().get())).isEmpty();
    }

    @Test
    void aPredictionGoesWithTheRunOfAStepThatDisturbsTheLeader() throws Exception {
        Optional<Prediction> prediction = Prediction.parse("pg-1 30", List.of("pg-1"));
        lab.candidates = List.of("pg-1");
        lab.idle(() -> {
            lab.navigation.start(1);
            lab.execution.runStep(prediction);
        });
        assertThat(lab.predicted).isEqualTo(prediction).isPresent();
        runFirst();
        assertThat(lab.predicted).isEmpty();
        lab.candidates = List.of();
        lab.idle(() -> lab.execution.runStep(prediction));
        assertThat(lab.predicted).isEmpty();
    }

    @Test
    void aStepThatTheLabHasNotReachedIsNotRun() throws Exception {
        lab.idle(() -> {
            lab.navigation.start(1);
            lab.navigation.shown().set(new Position(1, 1));
            lab.execution.runStep();
        });
        assertThat(lab.kinds()).isEmpty();
    }

    @Test
    void thePreviewFollowsTheShownStepAndIsEmptyWhileTheLabCannotTell() throws Exception {
        LivePreview preview =
                lab.onScreen(() -> new LivePreview(lab.navigation, lab, FakeRuns.immediate(), lab.screen));
        lab.idle(() -> lab.navigation.shown().set(FIRST));
        assertThat(lab.onScreen(() -> preview.preview().get().commands()))
                .containsExactly(
                        FakeRuns.SCENARIO.chapters().get(1).steps().get(0).id());
        assertThat(lab.onScreen(() -> preview.plan().get())).contains(FakeRuns.PLAN);
        lab.refuses = true;
        lab.idle(preview::refresh);
        assertThat(lab.onScreen(() -> preview.plan().get())).isEmpty();
        assertThat(lab.onScreen(() -> preview.preview().get())).isEqualTo(StepPreview.NOTHING);
    }

    private void runFirst() throws Exception {
        lab.idle(() -> {
            lab.navigation.start(1);
            lab.execution.runStep();
        });
    }
}
