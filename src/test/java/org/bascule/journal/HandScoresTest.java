package org.bascule.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Text;
import org.junit.jupiter.api.Test;

class HandScoresTest {

    private final List<Entry> entries = new ArrayList<>();

    @Test
    void aStepThatBasculePerformsHasNoScore() {
        add(started(), performed(), ended(true));

        assertThat(HandScores.of(entries)).isEmpty();
    }

    @Test
    void hintsCommandsAndWrongTurnsAreCounted() {
        add(
                started(),
                performed(), // what only Bascule can do
                hinted(1),
                hinted(2),
                revealed(),
                wrongTurn(),
                byHand(),
                typed("patronictl list"),
                typed("patronictl resume"),
                ended(true));

        assertThat(HandScores.of(entries)).singleElement().satisfies(score -> {
            assertThat(score.held()).isTrue();
            assertThat(score.hints()).isEqualTo(2);
            assertThat(score.shown()).isEqualTo(1);
            assertThat(score.wrongTurns()).isEqualTo(1);
            assertThat(score.finished()).isFalse();
            assertThat(score.typed())
                    .extracting(HandScore.TypedCommand::command)
                    .containsExactly("patronictl list", "patronictl resume");
            assertThat(score.planned()).containsExactly("patronictl resume --wait");
            assertThat(score.says().en())
                    .isEqualTo("Done by hand in 1 min 05 s: 2 hints, 2 commands typed, 1 shown, 1 wrong turn.");
            assertThat(score.says().fr())
                    .isEqualTo(
                            "Fait à la main en 1 min 05 s : 2 indices, 2 commandes tapées, 1 affichée, 1 fausse piste.");
        });
    }

    @Test
    void whatWasShownBeforeOrInAnEarlierAttemptCounts() {
        add(hinted(1), started(), byHand(), ended(false), revealed(), started(), byHand(), ended(true));

        assertThat(HandScores.of(entries)).extracting(HandScore::hints).containsExactly(1, 1);
        assertThat(HandScores.of(entries)).extracting(HandScore::shown).containsExactly(0, 1);
    }

    @Test
    void aLabThatIsBuiltAnewIsANewAttempt() {
        add(started(), hinted(1), byHand(), ended(false));
        add(new Entry.StateBuilt(Instant.EPOCH, "c", Duration.ZERO), started(), byHand(), ended(true));

        assertThat(HandScores.of(entries)).extracting(HandScore::hints).containsExactly(1, 0);
    }

    @Test
    void aStepThatBasculeFinishedSaysSo() {
        add(started(), byHand(), performed(), ended(true));

        assertThat(HandScores.of(entries)).extracting(HandScore::finished).containsExactly(true);
    }

    private void add(Entry... more) {
        entries.addAll(List.of(more));
    }

    private static Entry started() {
        return new Entry.StepStarted(Instant.EPOCH, "c", "s", Text.same("Step"));
    }

    private static Entry performed() {
        return new Entry.Performed(Instant.EPOCH, "patronictl list", "", Duration.ZERO);
    }

    private static Entry hinted(int number) {
        return new Entry.Hinted(Instant.EPOCH, "c", number, Text.same("Look."));
    }

    private static Entry revealed() {
        return new Entry.Revealed(Instant.EPOCH, "c", "s", "patronictl resume --wait");
    }

    private static Entry wrongTurn() {
        return new Entry.WrongTurn(Instant.EPOCH, "c", "s", Text.same("not yet"));
    }

    private static Entry byHand() {
        return new Entry.ByHand(Instant.EPOCH, "c", "s", List.of("patronictl resume --wait"));
    }

    private static Entry typed(String command) {
        return new Entry.Typed(Instant.EPOCH, "pg-1", command);
    }

    private static Entry ended(boolean held) {
        return new Entry.StepEnded(Instant.EPOCH, "c", "s", held, Duration.ofSeconds(65), null);
    }
}
