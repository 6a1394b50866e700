package org.bascule.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bascule.support.Incidents.AT;
import static org.bascule.support.Incidents.SETTINGS;
import static org.bascule.support.Incidents.before;
import static org.bascule.support.Incidents.fault;
import static org.bascule.support.Incidents.seen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Snapshot;
import org.bascule.support.Incidents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

    @Test
    void whoAndWhenAreComparedInBothLanguages() {
        Verdict verdict = Verdict.of(prediction("pg-2", 30), Incidents.STOP);

        assertThat(verdict.said()).isEqualTo(prediction("pg-2", 30).says());
        assertThat(verdict.measured().en()).isEqualTo("Measured: pg-2, as predicted, after 1.5 s (28.5 s earlier).");
        assertThat(verdict.measured().fr()).isEqualTo("Mesure : pg-2, comme prédit, après 1,5 s (28,5 s plus tôt).");
        assertThat(Verdict.of(prediction("pg-1", 1), Incidents.STOP).measured().en())
                .isEqualTo("Measured: pg-2 (not pg-1), after 1.5 s (0.5 s later).");
        assertThat(Verdict.of(prediction(null, 1.6), Incidents.STOP).measured().fr())
                .isEqualTo("Mesure : pg-2, après 1,5 s (à moins de 0,5 s près).");
        assertThat(Verdict.of(prediction(Prediction.NOBODY, null), Incidents.STOP)
                        .measured()
                        .en())
                .isEqualTo("Measured: pg-2 (no leader was predicted), after 1.5 s.");
    }

    /** Not the phase that dominates the incident: HAProxy routes only after the promotion. */
    @Test
    void theLongestPhaseBeforeThePromotionExplainsWhen() {
        assertThat(Incidents.STOP.dominant().orElseThrow().phase().kind()).isEqualTo(Phase.Kind.ROUTING);

        Verdict verdict = Verdict.of(prediction("pg-2", null), Incidents.STOP);

        assertThat(verdict.when().orElseThrow().en())
                .startsWith("Longest phase: " + Phase.Kind.RELEASE.says().en() + " (1.2 s). Rule: ");
        assertThat(verdict.why().en()).contains(verdict.who().en()).contains("Longest phase");
    }

    @ParameterizedTest
    @EnumSource(names = {"STOP", "KILL_NODE", "KILL_PATRONI", "FREEZE", "ISOLATE"})
    void aReplicaLeadsBecauseItWasFirst(Fault.Kind kind) {
        Verdict verdict = verdict(fault(kind), stolen());

        assertThat(verdict.measured().en()).startsWith("Measured: pg-2, as predicted, after 21 s");
        assertThat(verdict.who().en()).contains("most WAL").contains("pg-2 acquired it first");
    }

    @Test
    void aSwitchoverNamesItsCandidate() {
        assertThat(verdict(switchover("pg-2"), stolen()).who().en())
                .isEqualTo("The switchover names pg-2 as the candidate.");
        assertThat(verdict(switchover("pg-3"), stolen()).who().en()).contains("pg-2 acquired it first");
    }

    @Test
    void theSameLeaderIsARightAnswerAfterACrashOfPostgresql() {
        Incident incident = incident(
                fault(Fault.Kind.KILL_POSTGRESQL),
                List.of(
                        seen(500).key("pg-1", 19).down("pg-1", "crashed").snapshot(),
                        seen(4000).key("pg-1", 20).writes("pg-1").snapshot()));
        Verdict verdict = Verdict.of(prediction("pg-1", 4), incident);

        assertThat(verdict.measured().en()).isEqualTo("Measured: pg-1, as predicted, after 4 s (within 0.5 s).");
        assertThat(verdict.who().en()).contains("primary_start_timeout (300 s)");
        assertThat(verdict.when().orElseThrow().en())
                .contains(Phase.Kind.RESTART.says().en());
    }

    @Test
    void noLeaderIsARightAnswerToo() {
        Incident incident = incident(
                fault(Fault.Kind.KILL_NODE),
                List.of(seen(20_000).down("pg-1", "stopped").snapshot()));
        Verdict verdict = Verdict.of(prediction(Prediction.NOBODY, null), incident);

        assertThat(incident.leaderAfter()).isEmpty();
        assertThat(verdict.measured().en()).isEqualTo("Measured: no leader, as predicted, within 60 s.");
        assertThat(verdict.who().en()).contains("no member has acquired it");
        assertThat(Verdict.of(prediction("pg-2", 5), incident).measured().en())
                .isEqualTo("Measured: no leader (not pg-2), within 60 s.");
    }

    @Test
    void aHolderThatAcceptsNoWritesIsSaid() {
        Incident incident = incident(
                fault(Fault.Kind.KILL_NODE),
                List.of(
                        seen(20_500).down("pg-1", "stopped").snapshot(),
                        seen(21_000).key("pg-2", 20).snapshot()));

        assertThat(Verdict.of(prediction("pg-2", null), incident).who().en())
                .isEqualTo("pg-2 holds the leader key, but its PostgreSQL does not accept writes.");
    }

    /** The key of pg-1 ends, and pg-2 acquires it after 20.5 s and is promoted after 21 s. */
    private static List<Snapshot> stolen() {
        return List.of(
                seen(20_000).down("pg-1", "stopped").snapshot(),
                seen(20_500).key("pg-2", 20).down("pg-1", "stopped").snapshot(),
                seen(21_000)
                        .key("pg-2", 20)
                        .down("pg-1", "stopped")
                        .writes("pg-2")
                        .snapshot());
    }

    private static Verdict verdict(Fault fault, List<Snapshot> snapshots) {
        return Verdict.of(prediction("pg-2", null), incident(fault, snapshots));
    }

    private static Incident incident(Fault fault, List<Snapshot> snapshots) {
        IncidentFold fold = new IncidentFold(fault, "pg-1", before(19));
        snapshots.forEach(fold::see);
        return fold.incident(SETTINGS, fold.over(), AT.plusSeconds(60));
    }

    private static Fault switchover(String candidate) {
        return new Fault(
                Fault.Kind.SWITCHOVER, "pg-1", AT, "patronictl switchover --candidate " + candidate + " --force");
    }

    private static Prediction prediction(String leader, Number seconds) {
        return new Prediction(
                Optional.ofNullable(leader),
                Optional.ofNullable(seconds).map(number -> Duration.ofMillis(Math.round(1000 * number.doubleValue()))));
    }
}
