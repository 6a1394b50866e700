package org.bascule.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bascule.incident.Prediction;
import org.bascule.lab.Text;
import org.bascule.support.Incidents;
import org.junit.jupiter.api.Test;

class PredictionsTest {

    private static final Instant AT = Incidents.STOP.fault().at();
    private static final Entry.IncidentEnded ENDED = new Entry.IncidentEnded(AT.plusSeconds(4), Incidents.STOP);

    @Test
    void aPredictionIsPairedWithTheFaultOfItsStep() {
        Entry.Predicted predicted = predicted(-1);

        assertThat(Predictions.of(List.of(started(), predicted, ENDED, ended(5))))
                .containsExactly(new Predictions.Judged(predicted, Incidents.STOP));
    }

    @Test
    void alsoWhenItsCostIsKnownAfterTheStep() {
        assertThat(Predictions.of(List.of(started(), predicted(-1), ended(1), ENDED)))
                .hasSize(1);
    }

    @Test
    void notWithTheFaultOfALaterStep() {
        assertThat(Predictions.of(List.of(started(), predicted(-9), ended(-5), started(), ENDED)))
                .isEmpty();
    }

    @Test
    void notWithAnEarlierFault() {
        assertThat(Predictions.of(List.of(started(), predicted(1), ENDED))).isEmpty();
    }

    @Test
    void onlyTheFirstFaultOfAStepIsPredicted() {
        assertThat(Predictions.of(List.of(predicted(-1), ENDED, ENDED))).hasSize(1);
    }

    @Test
    void theReportTellsWhichIncidentWasPredicted() {
        Report report = Report.of(List.of(predicted(-1), ENDED));

        assertThat(report.predictions()).singleElement().satisfies(prediction -> {
            assertThat(prediction.incident()).isZero();
            assertThat(prediction.step()).isEqualTo("stop");
            assertThat(prediction.verdict().measured().en()).startsWith("Measured: pg-2, as predicted, after 1.5 s");
        });
    }

    private static Entry started() {
        return new Entry.StepStarted(AT.minusSeconds(10), "failover", "stop", Text.same("Stop"));
    }

    private static Entry.Predicted predicted(int seconds) {
        Prediction prediction = new Prediction(Optional.of("pg-2"), Optional.empty());
        return new Entry.Predicted(AT.plusSeconds(seconds), "failover", "stop", prediction);
    }

    private static Entry ended(int seconds) {
        return new Entry.StepEnded(AT.plusSeconds(seconds), "failover", "stop", true, Duration.ZERO, null);
    }
}
