package org.bascule.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bascule.app.model.BuildTarget;
import org.bascule.app.model.Position;
import org.bascule.app.model.StepRun;
import org.bascule.app.model.TaskRunner.Job;
import org.bascule.journal.Entry;
import org.bascule.journal.HandScore;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.State;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.scenario.run.HandCommand;
import org.bascule.scenario.run.Hint;
import org.bascule.scenario.run.ProgressListener.Awaited;
import org.bascule.scenario.run.ProgressListener.Waiting;
import org.bascule.scenario.run.StepPreview;
import org.junit.jupiter.api.Test;

class StepPageTest {

    private static final int CHAPTER = 1;
    private static final Chapter QUORUM =
            ScenarioReader.builtIn("poc").chapters().get(CHAPTER);
    private static final int LAST = QUORUM.steps().size() - 1;
    private static final StepPreview PREVIEW =
            new StepPreview(List.of("etcdctl member list"), List.of(Text.same("quorum held")), List.of());
    private static final Job JOB = new Job(Text.same("Running the step"), Instant.EPOCH, true, false);
    private static final Optional<BuildTarget> BUILD = Optional.of(
            new BuildTarget(Text.same("Quorum"), State.EMPTY, false, Optional.of(new Position(CHAPTER, 0))));

    @Test
    void theNextStepCanBeRunAndShowsWhatItWouldDo() {
        StepPage page = StepPage.of(state(0, 0, Optional.empty()));
        assertThat(page.where().en())
                .startsWith("Chapter 2 · step 1 of " + QUORUM.steps().size());
        assertThat(page.title()).isEqualTo(QUORUM.steps().get(0).title());
        assertThat(page.commands().typed()).containsExactly("etcdctl member list");
        assertThat(page.buttons())
                .isEqualTo(new StepPage.Buttons(PrimaryAction.RUN, true, Optional.empty(), false, true, false));
        assertThat(page.hint()).isEmpty();
        assertThat(page.outcome()).isEmpty();
        assertThat(page.note()).isEmpty();
        assertThat(page.progress()).isEmpty();
    }

    @Test
    void aStepThatIsDoneByHandHidesItsCommandsButNotItsGoal() {
        StepPage page = StepPage.of(
                byHand(state(0, 0, Optional.empty()), new StepState.Hand(true, false, List.of(), List.of())));

        assertThat(page.commands().typed()).isEmpty();
        assertThat(page.document()).isEmpty();
        assertThat(page.checks().planned()).containsExactly(Text.same("quorum held"));
        assertThat(page.buttons().primary()).isEqualTo(PrimaryAction.MY_TURN);
        assertThat(page.note()).isPresent();
        assertThat(page.candidates()).isEmpty();
    }

    @Test
    void whatIsRevealedIsShownWithTheContentsOfFiles() {
        List<HandCommand> revealed = List.of(
                new HandCommand("cd lab", Optional.empty()),
                new HandCommand("vim etcd.conf.yml", Optional.of("name: etcd1")));

        StepPage page = StepPage.of(
                byHand(state(0, 0, Optional.empty()), new StepState.Hand(true, false, List.of(), revealed)));

        assertThat(page.commands().typed()).containsExactly("cd lab", "vim etcd.conf.yml");
        assertThat(page.commands().lines()).hasSize(3);
    }

    @Test
    void whileAStepWaitsForTheUserSheCanSayThatItIsDone() {
        StepState.Hand waits = new StepState.Hand(true, true, List.of(), List.of());
        Waiting pending = waitingFor(false);
        StepPage page = StepPage.of(byHand(
                state(
                        0,
                        0,
                        Optional.of(StepRun.BEGUN),
                        new Around(Optional.of(JOB), Optional.of(pending), Optional.empty(), false)),
                waits));

        assertThat(page.buttons().primary()).isEqualTo(PrimaryAction.DONE);
        assertThat(page.buttons().primaryEnabled()).isTrue();
        assertThat(page.buttons().cancelEnabled()).isTrue();
        assertThat(page.note().orElseThrow().en()).contains("passes by itself");
        assertThat(page.progress().orElseThrow().doing().en()).isEqualTo("Your turn: 0 of 1 checks pass");
        assertThat(page.progress().orElseThrow().share()).isEmpty();

        StepPage cannotTell = StepPage.of(byHand(
                state(
                        0,
                        0,
                        Optional.of(StepRun.BEGUN),
                        new Around(Optional.of(JOB), Optional.of(waitingFor(true)), Optional.empty(), false)),
                waits));

        assertThat(cannotTell.note().orElseThrow().en()).contains("say when the step is done");
    }

    @Test
    void aBrokenLabShowsTheHintsThatWereAskedForThenTheFault() {
        Chapter broken = ScenarioReader.builtIn("troubleshooting").chapters().get(0);
        Text says = broken.fault().orElseThrow().hints().get(0);
        StepState hinted = of(broken, Optional.empty(), List.of(new Hint(1, 3, says)));

        assertThat(hinted.nextHint()).contains(2);
        assertThat(StepPage.of(hinted).notes().en()).contains("Hint 1 of 3").contains(says.en());
        assertThat(StepPage.of(hinted).commands().typed()).isEmpty();

        Entry.Explained fault = new Entry.Explained(
                Instant.EPOCH,
                broken.id(),
                Text.same("It was paused."),
                List.of(new Entry.PlantedCommand("patronictl pause", "")));
        HandScore score = new HandScore(
                broken.id(),
                "repair",
                Text.same("Repair"),
                true,
                Duration.ofSeconds(80),
                1,
                0,
                0,
                false,
                List.of(),
                List.of());
        StepRun repaired = new StepRun(
                List.of(),
                List.of(),
                Optional.of(new StepRun.Ending(true, Duration.ofSeconds(80), Optional.empty())),
                Optional.of(score),
                Optional.of(fault));
        StepPage page = StepPage.of(of(broken, Optional.of(repaired), List.of(new Hint(1, 3, says))));

        assertThat(page.notes().en())
                .contains("It was paused.", "    patronictl pause")
                .doesNotContain("Hint 1");
        assertThat(page.outcome()).contains(new StepPage.Outcome(score.says(), true));
    }

    @Test
    void whatAJumpChangesIsSaidAboveTheButtonAndThenInPlaceOfTheText() {
        Text create = Text.same("create etcd1");
        Entry.Planned plan = new Entry.Planned(
                Instant.EPOCH, List.of(new Entry.PlannedMove(create, Text.same("The state has this node."))), null);
        StepPage before = StepPage.of(elsewhere(plan, Optional.empty()));
        assertThat(before.buttons().primary()).isEqualTo(PrimaryAction.GO_TO_CHAPTER);
        assertThat(before.note().orElseThrow().en()).contains("create etcd1");
        assertThat(before.text()).isEqualTo(QUORUM.steps().get(0).text());

        StepPage meanwhile = StepPage.of(elsewhere(plan, Optional.of(JOB)));
        assertThat(meanwhile.note()).isEmpty();
        assertThat(meanwhile.text().en()).contains("create etcd1 — The state has this node.");

        Entry.Planned rebuild = new Entry.Planned(Instant.EPOCH, List.of(), Text.same("Its data is gone."));
        assertThat(StepPage.of(elsewhere(rebuild, Optional.empty()))
                        .note()
                        .orElseThrow()
                        .en())
                .endsWith("Its data is gone.");
        Entry.Planned six = new Entry.Planned(
                Instant.EPOCH, Collections.nCopies(6, new Entry.PlannedMove(create, Text.same("why"))), null);
        assertThat(StepPage.of(elsewhere(six, Optional.empty()))
                        .note()
                        .orElseThrow()
                        .en())
                .endsWith("create etcd1 · and 2 more");
        Entry.Planned nothing = new Entry.Planned(Instant.EPOCH, List.of(), null);
        assertThat(StepPage.of(elsewhere(nothing, Optional.empty()))
                        .note()
                        .orElseThrow()
                        .en())
                .contains("already");
    }

    /** The lab is in another chapter than the shown one. */
    private static StepState elsewhere(Entry.Planned plan, Optional<Job> job) {
        StepState there = state(0, -1, Optional.empty());
        return new StepState(
                there.chapter(),
                there.shown(),
                there.position(),
                there.run(),
                there.preview(),
                job,
                there.command(),
                there.waiting(),
                Optional.of(plan),
                there.unfinished(),
                there.canCheckAgain(),
                there.hasNext(),
                there.conditionsMet(),
                there.freePlay(),
                there.verdict(),
                there.hand());
    }

    private static StepState of(Chapter broken, Optional<StepRun> run, List<Hint> hints) {
        Position at = new Position(0, 0);
        return new StepState(
                broken,
                at,
                Optional.of(new Position(0, run.isPresent() ? 1 : 0)),
                run,
                PREVIEW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                false,
                false,
                Optional.empty(),
                new StepState.Hand(true, false, hints, List.of()));
    }

    private static Waiting waitingFor(boolean holds) {
        return new Waiting(
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofSeconds(8),
                List.of(new Awaited(
                        Text.same("quorum held"), Text.same("members start"), Text.same("no quorum"), holds)),
                Optional.empty());
    }

    private static StepState byHand(StepState state, StepState.Hand hand) {
        return new StepState(
                state.chapter(),
                state.shown(),
                state.position(),
                state.run(),
                state.preview(),
                state.job(),
                state.command(),
                state.waiting(),
                state.plan(),
                state.unfinished(),
                state.canCheckAgain(),
                state.hasNext(),
                state.conditionsMet(),
                state.freePlay(),
                state.verdict(),
                hand);
    }

    @Test
    void whileATaskRunsOnlyCancelCanBePressed() {
        Waiting waiting = new Waiting(
                Duration.ZERO,
                Duration.ofSeconds(2),
                Duration.ofSeconds(8),
                List.of(new Awaited(Text.same("quorum held"), Text.same("members start"), Text.same(""), false)),
                Optional.empty());
        StepPage page = StepPage.of(state(
                0,
                0,
                Optional.of(StepRun.BEGUN),
                new Around(Optional.of(JOB), Optional.of(waiting), Optional.empty(), false)));
        assertThat(page.buttons().primaryEnabled()).isFalse();
        assertThat(page.buttons().enabled()).isFalse();
        assertThat(page.buttons().cancelEnabled()).isTrue();
        assertThat(page.outcome()).isEmpty();
        StepProgress progress = page.progress().orElseThrow();
        assertThat(progress.doing().en()).isEqualTo("quorum held");
        assertThat(progress.share()).contains(0.25);
        assertThat(progress.why().orElseThrow().en()).startsWith("members start\n");
    }

    @Test
    void whatRunsIsNamedByItsCommandAndACancelledTaskSaysThatItStops() {
        assertThat(StepProgress.of(JOB, Optional.of("patronictl list"), Optional.empty())
                        .doing()
                        .en())
                .isEqualTo("$ patronictl list");
        assertThat(StepProgress.of(JOB, Optional.empty(), Optional.empty()).doing())
                .isEqualTo(JOB.what());
        Job cancelling = new Job(JOB.what(), JOB.since(), true, true);
        assertThat(StepProgress.of(cancelling, Optional.of("patronictl list"), Optional.empty())
                        .doing()
                        .en())
                .isEqualTo("Stopping…");
    }

    @Test
    void aStepThatPassedLeadsToTheNextAndCanBeRunOrCheckedAgain() {
        StepPage page = StepPage.of(state(0, 1, Optional.of(ended(true, Optional.empty()))));
        assertThat(page.buttons().primary()).isEqualTo(PrimaryAction.NEXT_STEP);
        assertThat(page.buttons().runAgain().orElseThrow().en()).isEqualTo("Run again");
        assertThat(page.buttons().checkAgain()).isTrue();
        assertThat(page.outcome()).isEmpty();
    }

    @Test
    void aFailedStepSaysHowManyChecksFailedAndOffersToCheckAgain() {
        StepPage page = StepPage.of(state(0, 0, Optional.of(ended(false, Optional.empty()))));
        assertThat(page.buttons().primary()).isEqualTo(PrimaryAction.CHECK_AGAIN);
        assertThat(page.outcome().orElseThrow().text().en()).isEqualTo("1 check failed.");
        assertThat(page.outcome().orElseThrow().good()).isFalse();
        assertThat(page.note()).isPresent();
    }

    @Test
    void aCommandThatFailedSaysWhy() {
        StepPage page =
                StepPage.of(state(0, 0, Optional.of(ended(false, Optional.of(Text.same("Port 2379 is in use"))))));
        assertThat(page.outcome().orElseThrow().text().en()).isEqualTo("Port 2379 is in use");
    }

    @Test
    void outsideAnyChapterThePageOffersToGoToItsChapter() {
        StepPage page = StepPage.of(state(0, -1, Optional.empty()));
        assertThat(page.buttons().primary()).isEqualTo(PrimaryAction.GO_TO_CHAPTER);
        assertThat(page.hint()).contains(PlayMessages.outsideAnyChapter());
        Around building = new Around(Optional.of(JOB), Optional.empty(), Optional.empty(), false);
        assertThat(StepPage.of(state(0, -1, Optional.empty(), building)).hint()).contains(PlayMessages.labBeingBuilt());
    }

    @Test
    void anUnfinishedBuildIsContinuedOrStartedAgain() {
        Around unfinished = new Around(Optional.empty(), Optional.empty(), BUILD, false);
        StepPage.Buttons buttons =
                StepPage.of(state(0, -1, Optional.empty(), unfinished)).buttons();
        assertThat(buttons.primary()).isEqualTo(PrimaryAction.KEEP_WAITING);
        assertThat(buttons.runAgain()).contains(PlayMessages.rebuildAsks());
    }

    @Test
    void aStepAheadOfTheLabLeadsBackToTheCurrentOne() {
        assertThat(StepPage.of(state(LAST, 0, Optional.empty())).buttons().primary())
                .isEqualTo(PrimaryAction.CURRENT_STEP);
    }

    @Test
    void theLastStepOfTheLastChapterLeadsToFreePlayOnce() {
        Optional<StepRun> passed = Optional.of(ended(true, Optional.empty()));
        StepPage.Buttons end = StepPage.of(state(LAST, LAST + 1, passed)).buttons();
        assertThat(end.primary()).isEqualTo(PrimaryAction.FREE_PLAY);
        assertThat(end.primaryEnabled()).isTrue();

        Around freePlay = new Around(Optional.empty(), Optional.empty(), Optional.empty(), true);
        assertThat(StepPage.of(state(LAST, LAST + 1, passed, freePlay))
                        .buttons()
                        .primaryEnabled())
                .isFalse();
    }

    @Test
    void onlyAStepThatWouldRunNowAndDisturbTheLeaderCanBePredicted() {
        StepPreview disturbing = new StepPreview(List.of(), List.of(), List.of("pg-1", "pg-2"));
        StepState next = state(0, 0, Optional.empty());

        assertThat(candidates(next)).isEmpty();
        assertThat(candidates(with(next, disturbing))).containsExactly("pg-1", "pg-2");
        Around running = new Around(Optional.of(JOB), Optional.empty(), Optional.empty(), false);
        assertThat(candidates(with(state(0, 0, Optional.empty(), running), disturbing)))
                .isEmpty();
        assertThat(candidates(with(state(0, 1, Optional.of(ended(true, Optional.empty()))), disturbing)))
                .isEmpty();
    }

    private static List<String> candidates(StepState state) {
        return StepPage.of(state).candidates();
    }

    private static StepState with(StepState state, StepPreview preview) {
        return new StepState(
                state.chapter(),
                state.shown(),
                state.position(),
                state.run(),
                preview,
                state.job(),
                state.command(),
                state.waiting(),
                state.plan(),
                state.unfinished(),
                state.canCheckAgain(),
                state.hasNext(),
                state.conditionsMet(),
                state.freePlay(),
                state.verdict(),
                state.hand());
    }

    /** What goes on besides the step: what runs, what it waits for, which build is unfinished. */
    private record Around(
            Optional<Job> job, Optional<Waiting> waiting, Optional<BuildTarget> unfinished, boolean freePlay) {

        private static final Around NOTHING = new Around(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private static StepState state(int shown, int position, Optional<StepRun> run) {
        return state(shown, position, run, Around.NOTHING);
    }

    private static StepState state(int shown, int position, Optional<StepRun> run, Around around) {
        return new StepState(
                QUORUM,
                new Position(CHAPTER, shown),
                position < 0 ? Optional.empty() : Optional.of(new Position(CHAPTER, position)),
                run,
                PREVIEW,
                around.job(),
                Optional.empty(),
                around.waiting(),
                Optional.empty(),
                around.unfinished(),
                true,
                false,
                false,
                around.freePlay(),
                Optional.empty(),
                StepState.Hand.NONE);
    }

    private static StepRun ended(boolean passed, Optional<Text> failure) {
        return new StepRun(
                List.of(),
                List.of(new Entry.CheckEnded(
                        Instant.EPOCH, "quorum", Text.same("says"), passed, Duration.ZERO, Text.same("saw"))),
                Optional.of(new StepRun.Ending(passed, Duration.ZERO, failure)),
                Optional.empty(),
                Optional.empty());
    }
}
