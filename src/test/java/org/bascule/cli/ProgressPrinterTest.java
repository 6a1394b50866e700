package org.bascule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.bascule.incident.Prediction;
import org.bascule.journal.Entry;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.scenario.run.ProgressListener.AfterFailure;
import org.bascule.scenario.run.ProgressListener.Awaited;
import org.bascule.scenario.run.ProgressListener.Waiting;
import org.bascule.support.Incidents;
import org.junit.jupiter.api.Test;

class ProgressPrinterTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ProgressPrinter printer = new ProgressPrinter(
            new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), Lang.EN, false),
            ScenarioReader.builtIn("poc"),
            false);

    @Test
    void aPendingCheckIsPrintedWithItsReasonAndTheProgress() {
        printer.waiting(waiting(false));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("… 12 s: pg-1 leads — a promotion")
                .contains("last progress 3 s ago: pg-1: patroni is up");
    }

    @Test
    void aPassingCheckIsNotPrintedAsPending() {
        printer.waiting(waiting(true));

        assertThat(out.size()).isZero();
    }

    @Test
    void aPlantedFaultIsPrintedOnlyOnceItIsRepaired() {
        List<Entry.PlantedCommand> commands = List.of(new Entry.PlantedCommand("patronictl pause", "Success"));
        printer.accept(new Entry.Planted(Instant.EPOCH, "stays-down", commands, Duration.ZERO));

        assertThat(out.size()).isZero();

        printer.accept(new Entry.Explained(Instant.EPOCH, "stays-down", Text.same("It was *paused*."), commands));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("It was")
                .contains("$ patronictl pause")
                .contains("Success");
    }

    @Test
    void afterAFailureEnterChecksAgainAndEndOfInputGivesUp() {
        assertThat(ProgressPrinter.answer(Optional.of(""))).isEqualTo(AfterFailure.CHECK_AGAIN);
        assertThat(ProgressPrinter.answer(Optional.of("r"))).isEqualTo(AfterFailure.DO_AGAIN);
        assertThat(ProgressPrinter.answer(Optional.of("q"))).isEqualTo(AfterFailure.GIVE_UP);
        assertThat(ProgressPrinter.answer(Optional.empty())).isEqualTo(AfterFailure.GIVE_UP);
    }

    @Test
    void anIncidentIsPrintedAfterTheResultsOfItsStep() {
        Instant at = Instant.EPOCH;
        Text title = Text.same("stop");
        printer.accept(new Entry.StepStarted(at, "failover", "stop", title));
        printer.accept(new Entry.IncidentEnded(at, Incidents.STOP));
        printer.accept(new Entry.CheckEnded(at, "leads", Text.same("pg-2 leads"), true, Duration.ZERO, title));
        assertThat(printed()).doesNotContain("key release");

        printer.accept(new Entry.StepEnded(at, "failover", "stop", true, Duration.ZERO, null));
        assertThat(printed()).contains("pg-2 leads").contains("key release");
        assertThat(printed().indexOf("key release")).isGreaterThan(printed().indexOf("pg-2 leads"));
    }

    @Test
    void anIncidentWithoutAStepIsPrintedAtOnce() {
        printer.accept(new Entry.IncidentEnded(Instant.EPOCH, Incidents.STOP));

        assertThat(printed()).contains("key release");
    }

    @Test
    void whatWasPredictedIsPrintedAfterTheIncident() {
        Instant at = Incidents.STOP.fault().at();
        printer.accept(new Entry.StepStarted(at, "failover", "stop", Text.same("stop")));
        printer.accept(new Entry.Predicted(
                at, "failover", "stop", new Prediction(Optional.of("pg-2"), Optional.of(Duration.ofSeconds(30)))));
        printer.accept(new Entry.IncidentEnded(at.plusSeconds(4), Incidents.STOP));
        printer.accept(new Entry.StepEnded(at.plusSeconds(5), "failover", "stop", true, Duration.ZERO, null));

        assertThat(printed()).contains("◎ Prediction: pg-2, after 30 s. Measured: pg-2, as predicted, after 1.5 s");
        assertThat(printed().indexOf("◎")).isGreaterThan(printed().indexOf("Dominant phase"));
    }

    @Test
    void aLineBeforeAFaultOfTheLeaderIsAPrediction() {
        assertThat(confirm(true, "pg-2 30"))
                .contains(new Prediction(Optional.of("pg-2"), Optional.of(Duration.ofSeconds(30))));
        assertThat(printed())
                .contains("[Enter] runs the step; or predict the leader")
                .contains("(pg-3 30)");
    }

    @Test
    void enterSkipsThePrediction() {
        assertThat(confirm(true, "")).isEmpty();
        assertThat(confirm(true)).as("at the end of the input").isEmpty();
        assertThat(printed()).doesNotContain("Invalid");
    }

    @Test
    void whatIsNoPredictionIsAskedAgainOnce() {
        assertThat(confirm(true, "pg-9", "pg-1")).contains(new Prediction(Optional.of("pg-1"), Optional.empty()));
        assertThat(printed()).contains("Invalid prediction. Valid values: a member (pg-1, pg-2, pg-3; -: no leader)");
        assertThat(confirm(true, "pg-9", "soon", "pg-1")).isEmpty();
    }

    @Test
    void nothingIsAskedOfALogOrOfAStepThatDisturbsNoLeader() {
        assertThat(confirm(false, "pg-2 30")).isEmpty();
        assertThat(printed()).isEmpty();
        assertThat(printer.confirm(List.of("pg-1"))).as("without --step").isEmpty();
        ProgressPrinter stepping = stepping(true, "pg-2 30");
        assertThat(stepping.confirm(List.of())).isEmpty();
        assertThat(printed()).contains("[Enter] runs the step").doesNotContain("predict");
    }

    private Optional<Prediction> confirm(boolean interactive, String... typed) {
        return stepping(interactive, typed).confirm(List.of("pg-1", "pg-2", "pg-3"));
    }

    private ProgressPrinter stepping(boolean interactive, String... typed) {
        Iterator<String> lines = List.of(typed).iterator();
        return new ProgressPrinter(
                new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), Lang.EN, interactive),
                ScenarioReader.builtIn("poc"),
                true,
                () -> lines.hasNext() ? Optional.of(lines.next()) : Optional.empty());
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Waiting waiting(boolean holds) {
        return new Waiting(
                Duration.ofSeconds(12),
                Duration.ofSeconds(3),
                Duration.ofSeconds(40),
                List.of(new Awaited(Text.same("pg-1 leads"), Text.same("a promotion"), Text.same("nobody"), holds)),
                Optional.of(Text.same("pg-1: patroni is up")));
    }
}
