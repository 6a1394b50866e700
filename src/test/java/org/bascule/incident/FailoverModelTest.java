package org.bascule.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.HealthChecks;
import org.bascule.lab.Timers;
import org.bascule.traffic.ClientPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailoverModelTest {

    private static final HealthChecks DOCUMENTED = new HealthChecks(seconds(2), seconds(1), seconds(2), 2, 1);

    @Test
    void aLeaseExpiresBetweenTtlMinusLoopWaitAndTtl() {
        Rule rule = model(Fault.Kind.KILL_NODE).expiry();

        assertThat(rule.band()).isEqualTo(band(20, 25, 30.5));
        assertThat(rule.says().en()).contains("30 s", "10 s");
    }

    @Test
    void haproxyNeedsAFirstSuccessfulCheckAndThenSomeMore() {
        assertThat(model(Fault.Kind.STOP).routing().orElseThrow().band()).isEqualTo(band(1, 2, 3));
        HealthChecks published = new HealthChecks(seconds(2), seconds(2), seconds(2), 2, 3);
        FailoverModel model = new FailoverModel(Fault.Kind.KILL_NODE, settings(published));
        assertThat(model.routing().orElseThrow().band()).isEqualTo(band(2, 3, 4));
        assertThat(model.haproxyNotice().orElseThrow().band()).isEqualTo(band(4, 5, 6));
    }

    @Test
    void anUnansweredCheckTakesAnotherInter() {
        assertThat(model(Fault.Kind.KILL_NODE).haproxyNotice().orElseThrow().band())
                .isEqualTo(band(0, 1, 2));
        assertThat(model(Fault.Kind.FREEZE).haproxyNotice().orElseThrow().band())
                .isEqualTo(band(0, 3, 4));
        assertThat(model(Fault.Kind.STOP).haproxyNotice().orElseThrow().band()).isEqualTo(band(0, 3, 4));
    }

    @Test
    void anUnansweredRequestDelaysTheElection() {
        assertThat(model(Fault.Kind.KILL_PATRONI).election().band()).isEqualTo(band(0, 0.15, 12));
        assertThat(model(Fault.Kind.STOP).election().band()).isEqualTo(band(0, 1, 12));
        assertThat(model(Fault.Kind.ISOLATE).election().band()).isEqualTo(band(0, 2.15, 12));
    }

    @Test
    void aCrashIsNoticedAtTheNextIterationOfTheHaLoop() {
        assertThat(model(Fault.Kind.KILL_POSTGRESQL).crashNotice().band()).isEqualTo(band(0.01, 5, 20));
        assertThat(model(Fault.Kind.KILL_POSTGRESQL).restart().band()).isEqualTo(band(0.3, 3, 300));
    }

    @Test
    void aStopThatOutlastsTheLeaseDoesNotReleaseTheKey() {
        assertThat(model(Fault.Kind.STOP).release().band().max()).contains(Duration.ofMillis(30_500));
        assertThat(model(Fault.Kind.SWITCHOVER).release().band().max()).isEmpty();
    }

    @Test
    void aClientTriesAgainAfterItsDelayAndMayHangInAnAttempt() {
        ClientReport client = new ClientReport(
                "a",
                ClientPath.HAPROXY,
                3,
                Duration.ofMillis(200),
                seconds(2),
                seconds(10),
                Optional.empty(),
                List.of());

        assertThat(model(Fault.Kind.STOP).client(client).band()).isEqualTo(band(0, 0.1, 6.2));
        assertThat(model(Fault.Kind.FREEZE).client(client).band()).isEqualTo(band(0, 0.1, 10.2));
        assertThat(model(Fault.Kind.STOP).client(client).says().en()).contains("0.2 s", "3 × 2 s");
        assertThat(model(Fault.Kind.STOP).client(client).says().fr()).contains("0,2 s", "3 × 2 s");
    }

    @ParameterizedTest
    @EnumSource
    void withoutHaproxyNothingIsRouted(Fault.Kind kind) {
        FailoverModel model = new FailoverModel(kind, new Settings(Timers.DOCUMENTED, 300, Optional.empty()));

        assertThat(model.routing()).isEmpty();
        assertThat(model.haproxyNotice()).isEmpty();
    }

    @Test
    void aMeasurementOutsideTheBandSaysSo() {
        Band band = band(20, 25, 30.5);

        assertThat(position(band, 19.9)).isEqualTo(Band.Position.INSIDE);
        assertThat(position(band, 19.7)).isEqualTo(Band.Position.BELOW);
        assertThat(position(band, 30.6)).isEqualTo(Band.Position.INSIDE);
        assertThat(position(band, 30.8)).isEqualTo(Band.Position.ABOVE);
        assertThat(position(Band.unlimited(Duration.ZERO, seconds(1)), 600)).isEqualTo(Band.Position.INSIDE);
    }

    private static Band.Position position(Band band, double seconds) {
        return band.position(Duration.ofMillis(Math.round(seconds * 1000)), Incident.TOLERANCE);
    }

    private static FailoverModel model(Fault.Kind kind) {
        return new FailoverModel(kind, settings(DOCUMENTED));
    }

    private static Settings settings(HealthChecks checks) {
        return new Settings(Timers.DOCUMENTED, 300, Optional.of(checks));
    }

    private static Band band(double min, double typical, double max) {
        return Band.of(seconds(min), seconds(typical), seconds(max));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
