package org.bascule.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bascule.app.model.PredictionLog.StepName;
import org.bascule.incident.Prediction;
import org.bascule.incident.Verdict;
import org.bascule.journal.Entry;
import org.bascule.lab.Text;
import org.bascule.support.Incidents;
import org.junit.jupiter.api.Test;

class PredictionLogTest {

    private static final Instant AT = Incidents.STOP.fault().at();
    private static final Prediction PREDICTION = new Prediction(Optional.of("pg-2"), Optional.empty());

    private final PredictionLog log = new PredictionLog();

    @Test
    void aVerdictBelongsToItsStepUntilTheStepRunsAgain() {
        log.see(started("stop"));
        log.see(new Entry.Predicted(AT, "failover", "stop", PREDICTION));
        log.see(new Entry.IncidentEnded(AT.plusSeconds(4), Incidents.STOP));
        log.see(started("start"));

        assertThat(log.verdicts().get())
                .containsOnly(Map.entry(new StepName("failover", "stop"), Verdict.of(PREDICTION, Incidents.STOP)));

        log.see(started("stop"));
        assertThat(log.verdicts().get()).isEmpty();
    }

    private static Entry started(String step) {
        return new Entry.StepStarted(AT, "failover", step, Text.same(step));
    }
}
