package org.bascule.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.bascule.journal.Entry;
import org.bascule.scenario.run.HandCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandsTest {

    private final FakeRuns runs = new FakeRuns();
    private final Hands hands =
            new Hands(runs.navigation, runs.execution, runs.events, runs, FakeRuns.immediate(), runs.screen);

    @BeforeEach
    void start() throws Exception {
        runs.onScreen(() -> {
            runs.navigation.start(1);
            return true;
        });
    }

    @AfterEach
    void close() {
        runs.close();
    }

    @Test
    void aStepWaitsUntilItHasPassed() throws Exception {
        boolean waited = runs.onScreen(() -> {
            hands.begin();
            return hands.turn().get().isPresent();
        });
        Awaitility.await().until(() -> runs.onScreen(() -> !runs.tasks.busy()));

        assertThat(waited).isTrue();
        assertThat(runs.onScreen(() -> hands.turn().get())).isEmpty();
        assertThat(runs.onScreen(() -> runs.navigation.passedSteps(1))).isEqualTo(1);
    }

    @Test
    void theCommandsAreRevealedFromTheTerminalOnAndTheJournalTellsIt() throws Exception {
        runs.idle(hands::help);

        assertThat(runs.onScreen(() -> hands.revealed().get()))
                .extracting(HandCommand::typed)
                .containsExactly("cd lab", "lose");
        assertThat(runs.journal.entries())
                .filteredOn(Entry.Revealed.class::isInstance)
                .hasSize(1);

        runs.idle(runs.navigation::next);

        assertThat(runs.onScreen(() -> hands.revealed().get())).isEmpty();
    }

    /** In another scenario: the document's chapters have no hints. */
    @Test
    void aBrokenLabIsTheUsersTurnAndGivesItsHintsFirst() throws Exception {
        try (FakeRuns troubles = new FakeRuns("troubleshooting")) {
            Hands theirs = new Hands(
                    troubles.navigation,
                    troubles.execution,
                    troubles.events,
                    troubles,
                    FakeRuns.immediate(),
                    troubles.screen);

            assertThat(troubles.onScreen(() -> theirs.mine().get())).isTrue();
            for (int shown = 1; shown <= 3; shown++) {
                troubles.idle(theirs::help);
                assertThat(troubles.onScreen(() -> theirs.hints().get())).hasSize(shown);
                assertThat(troubles.onScreen(() -> theirs.revealed().get())).isEmpty();
            }
            troubles.idle(theirs::help);

            assertThat(troubles.onScreen(() -> theirs.revealed().get())).isNotEmpty();
            assertThat(troubles.journal.entries())
                    .filteredOn(Entry.Hinted.class::isInstance)
                    .hasSize(3);
        }
    }

    @Test
    void nothingIsRevealedWhileTheLabCannotTell() throws Exception {
        runs.refuses = true;

        runs.idle(hands::help);

        assertThat(runs.onScreen(() -> hands.revealed().get())).isEmpty();
    }
}
