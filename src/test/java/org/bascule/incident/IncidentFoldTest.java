package org.bascule.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bascule.support.Incidents.AT;
import static org.bascule.support.Incidents.SETTINGS;
import static org.bascule.support.Incidents.before;
import static org.bascule.support.Incidents.client;
import static org.bascule.support.Incidents.fault;
import static org.bascule.support.Incidents.seen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.support.Incidents;
import org.bascule.traffic.Pause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentFoldTest {

    @Test
    void aStopReleasesTheKey() {
        Incident incident = Incidents.STOP;

        assertThat(incident.over()).isTrue();
        assertThat(incident.leaderAfter()).contains("pg-2");
        assertThat(incident.keyEnd().orElseThrow().kind()).isEqualTo(Milestone.Kind.KEY_RELEASED);
        assertThat(incident.milestones().stream().map(Milestone::kind))
                .containsExactly(
                        Milestone.Kind.FAULT,
                        Milestone.Kind.CLIENT_FAILED,
                        Milestone.Kind.HAPROXY_DOWN,
                        Milestone.Kind.KEY_RELEASED,
                        Milestone.Kind.HAPROXY_DOWN,
                        Milestone.Kind.LOCK_ACQUIRED,
                        Milestone.Kind.REST_PRIMARY,
                        Milestone.Kind.PROMOTED,
                        Milestone.Kind.ROUTED,
                        Milestone.Kind.ROUTED,
                        Milestone.Kind.CLIENT_SERVED);
        assertThat(measured(incident, Phase.Kind.RELEASE)).isEqualTo(1200);
        assertThat(measured(incident, Phase.Kind.ELECTION)).isEqualTo(100);
        assertThat(measured(incident, Phase.Kind.PROMOTION)).isEqualTo(200);
        assertThat(measured(incident, Phase.Kind.REST)).isEqualTo(50);
        assertThat(measured(incident, Phase.Kind.ROUTING)).isEqualTo(2050);
        assertThat(measured(incident, Phase.Kind.CLIENT)).isEqualTo(500);
        assertThat(incident.total()).hasMillis(3600);
        assertThat(incident.outsideModel()).isEmpty();
    }

    @Test
    void theLongestPhaseThatDelaysTheOthersDominates() {
        Dominant dominant = Incidents.STOP.dominant().orElseThrow();

        assertThat(dominant.phase().kind()).isEqualTo(Phase.Kind.ROUTING);
        assertThat(dominant.says().en()).isEqualTo("Dominant phase: routing by HAProxy, 2.1 s of 3.6 s (57 %).");
        assertThat(dominant.shorter().en()).contains("fastinter");
        assertThat(dominant.price().en()).contains("checks per second");
    }

    @Test
    void aClientsPauseIsItsOwn() {
        ClientOutcome outcome = Incidents.STOP.clients().get(0);

        assertThat(outcome.pause()).hasMillis(3620);
        assertThat(outcome.answered()).isTrue();
        assertThat(outcome.before()).contains("pg-1");
        assertThat(outcome.after()).contains("pg-2");
    }

    /** On a busy machine, a shorter pause may follow before the incident is over. */
    @Test
    void aLaterPauseInProgressIsNotTheFaultsUnlessItIsLonger() {
        ClientReport report = client(-20, 300L, 3600L);
        Pause later = new Pause(
                AT.plusMillis(3700), Optional.empty(), Optional.empty(), Optional.of("pg-2"), Optional.empty());
        IncidentFold fold = new IncidentFold(fault(Fault.Kind.STOP), "pg-1", before(19));
        Incidents.stopped().forEach(fold::see);
        fold.see(List.of(new ClientReport(
                report.name(),
                report.path(),
                report.hosts(),
                report.retryAfter(),
                report.connectTimeout(),
                report.socketTimeout(),
                Optional.of(later.lastAnswer()),
                List.of(report.pauses().get(0), later))));

        ClientOutcome soon =
                fold.incident(SETTINGS, true, AT.plusMillis(4000)).clients().get(0);
        assertThat(soon.pause()).hasMillis(3620);
        assertThat(soon.answered()).isTrue();
        ClientOutcome late =
                fold.incident(SETTINGS, false, AT.plusMillis(9000)).clients().get(0);
        assertThat(late.pause()).hasMillis(5300);
        assertThat(late.answered()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"KILL_NODE", "KILL_PATRONI", "FREEZE", "ISOLATE"})
    void theLeaseOfALeaderThatCannotReleaseItsKeyExpires(Fault.Kind kind) {
        IncidentFold fold = new IncidentFold(fault(kind), "pg-1", before(19));
        fold.see(seen(1800).key("pg-1", 17).down("pg-1", "?").routes("pg-2").snapshot());
        assertThat(fold.over()).isFalse();
        fold.see(seen(18_500).key("pg-1", 0).down("pg-1", "?").routes("pg-2").snapshot());
        fold.see(seen(19_300).down("pg-1", "?").routes("pg-2").snapshot());
        fold.see(seen(19_500).key("pg-2", 20).down("pg-1", "?").routes("pg-2").snapshot());
        fold.see(seen(19_700)
                .key("pg-2", 20)
                .down("pg-1", "?")
                .writes("pg-2")
                .routes("pg-2", "pg-2")
                .snapshot());

        assertThat(fold.over()).isTrue();
        Incident incident = fold.incident(SETTINGS, true, AT.plusSeconds(20));
        assertThat(incident.keyEnd().orElseThrow().kind()).isEqualTo(Milestone.Kind.KEY_EXPIRED);
        assertThat(measured(incident, Phase.Kind.EXPIRY)).isEqualTo(19_300);
        assertThat(incident.dominant().orElseThrow().phase().kind()).isEqualTo(Phase.Kind.EXPIRY);
        assertThat(incident.phases(Phase.Kind.HAPROXY_NOTICE)).hasSize(1);
    }

    @Test
    void aKilledPostgresqlIsStartedAgainByTheSameLeader() {
        IncidentFold fold = new IncidentFold(fault(Fault.Kind.KILL_POSTGRESQL), "pg-1", before(19));
        String[] both = {"pg-1"};
        fold.see(seen(100)
                .key("pg-1", 19)
                .down("pg-1", "unknown")
                .routes("pg-1", both)
                .routes("pg-2", both)
                .snapshot());
        fold.see(seen(1500)
                .key("pg-1", 20)
                .down("pg-1", "crashed")
                .routes("pg-1", both)
                .routes("pg-2", both)
                .snapshot());
        assertThat(fold.over()).isFalse();
        fold.see(seen(4500)
                .key("pg-1", 19)
                .writes("pg-1")
                .routes("pg-1", both)
                .routes("pg-2", both)
                .snapshot());
        fold.see(List.of(client(-20, 50L, 4700L)));

        assertThat(fold.over()).isTrue();
        Incident incident = fold.incident(SETTINGS, true, AT.plusSeconds(5));
        assertThat(incident.keyEnd()).isEmpty();
        assertThat(incident.leaderAfter()).contains("pg-1");
        assertThat(measured(incident, Phase.Kind.CRASH_NOTICE)).isEqualTo(1500);
        assertThat(measured(incident, Phase.Kind.RESTART)).isEqualTo(3000);
        assertThat(measured(incident, Phase.Kind.CLIENT)).isEqualTo(200);
        assertThat(incident.phases(Phase.Kind.ROUTING)).isEmpty();
    }

    @Test
    void aSwitchoverIsNotOverBeforeTheKeyChangesHands() {
        IncidentFold fold = new IncidentFold(fault(Fault.Kind.SWITCHOVER), "pg-1", before(19));
        fold.see(seen(300)
                .key("pg-1", 19)
                .down("pg-1", "stopping")
                .routes("pg-1", "pg-1")
                .snapshot());
        fold.see(seen(400).key("pg-1", 19).writes("pg-1").routes("pg-1", "pg-1").snapshot());

        assertThat(fold.over()).isFalse();
    }

    @Test
    void aKeyThatIsLostWithoutAFaultIsAnIncidentToo() {
        Snapshot gone = seen(0).down("pg-1", "?").routes("pg-2").snapshot();
        IncidentFold fold = new IncidentFold(fault(Fault.Kind.SPONTANEOUS), "pg-1", before(0));
        fold.see(gone);
        fold.see(seen(150).key("pg-2", 20).writes("pg-2").routes("pg-2", "pg-2").snapshot());

        Incident incident = fold.incident(SETTINGS, fold.over(), AT.plusSeconds(1));
        assertThat(incident.over()).isTrue();
        assertThat(incident.keyEnd().orElseThrow().kind()).isEqualTo(Milestone.Kind.KEY_EXPIRED);
        assertThat(incident.phases(Phase.Kind.EXPIRY)).isEmpty();
        assertThat(measured(incident, Phase.Kind.ELECTION)).isEqualTo(150);
    }

    @Test
    void itIsSaidWhenItCannotBeToldHowTheKeyEnded() {
        assertThat(keyEnd(1, 0, ServiceState.UP)).isEqualTo(Milestone.Kind.KEY_EXPIRED);
        assertThat(keyEnd(2, 500, ServiceState.UP)).isEqualTo(Milestone.Kind.KEY_GONE);
        assertThat(keyEnd(5, 500, ServiceState.UP)).isEqualTo(Milestone.Kind.KEY_RELEASED);
        assertThat(keyEnd(null, 500, ServiceState.UP)).isEqualTo(Milestone.Kind.KEY_GONE);
        assertThat(keyEnd(null, 500, ServiceState.FROZEN)).isEqualTo(Milestone.Kind.KEY_EXPIRED);
    }

    private static Milestone.Kind keyEnd(Integer remaining, long at, ServiceState patroni) {
        IncidentFold fold = new IncidentFold(fault(Fault.Kind.FREEZE), "pg-1", lease(remaining));
        fold.see(seen(at).patroni(patroni).snapshot());
        return fold.incident(SETTINGS, false, AT.plusSeconds(1))
                .keyEnd()
                .orElseThrow()
                .kind();
    }

    private static Snapshot lease(Integer remaining) {
        Snapshot known = before(remaining == null ? 9 : remaining);
        return remaining != null
                ? known
                : Incidents.withKey(known, new LeaderKey("pg-1", Optional.empty(), Optional.empty()));
    }

    @Test
    void withoutHaproxyAndClientsTheirPhasesAreAbsent() {
        IncidentFold fold = new IncidentFold(
                fault(Fault.Kind.STOP),
                "pg-1",
                seen(-100).key("pg-1", 19).writes("pg-1").snapshot());
        fold.see(seen(1200).down("pg-1", "stopped").snapshot());
        fold.see(seen(1300).key("pg-2", 20).snapshot());
        fold.see(seen(1500).key("pg-2", 20).writes("pg-2").snapshot());

        assertThat(fold.over()).isTrue();
        Settings withoutHaproxy = new Settings(SETTINGS.timers(), 300, Optional.empty());
        Incident incident = fold.incident(withoutHaproxy, true, AT.plusSeconds(2));
        assertThat(incident.phases().stream().map(Phase::kind))
                .containsExactly(Phase.Kind.RELEASE, Phase.Kind.ELECTION, Phase.Kind.PROMOTION, Phase.Kind.REST);
        assertThat(incident.total()).hasMillis(1500);
    }

    @Test
    void anIncidentIsNotOverWhileAClientSetIsNotAnswered() {
        IncidentFold fold = new IncidentFold(fault(Fault.Kind.STOP), "pg-1", before(19));
        Incidents.stopped().forEach(fold::see);
        fold.see(List.of(client(-20, 300L, null)));

        assertThat(fold.over()).isFalse();
        Incident incident = fold.incident(SETTINGS, false, AT.plusSeconds(60));
        assertThat(incident.over()).isFalse();
        assertThat(incident.total()).isEqualTo(Duration.ofSeconds(60));
        assertThat(incident.clients().get(0).answered()).isFalse();
        assertThat(incident.clients().get(0).pause()).hasMillis(60_020);
    }

    @Test
    void aLeaderThatComesBackBeforeItsKeyExpiresIsRoutedAgain() {
        IncidentFold fold = new IncidentFold(fault(Fault.Kind.FREEZE), "pg-1", before(19));
        fold.see(seen(3000)
                .key("pg-1", 16)
                .writes("pg-1")
                .routes("pg-1")
                .routes("pg-2")
                .snapshot());
        assertThat(fold.over()).isFalse();
        fold.see(seen(9000)
                .key("pg-1", 20)
                .writes("pg-1")
                .routes("pg-1", "pg-1")
                .routes("pg-2", "pg-1")
                .snapshot());

        assertThat(fold.over()).isTrue();
        Incident incident = fold.incident(SETTINGS, true, AT.plusSeconds(10));
        assertThat(incident.leaderAfter()).contains("pg-1");
        assertThat(incident.total()).hasMillis(9000);
        assertThat(incident.phases().stream().map(Phase::kind)).containsOnly(Phase.Kind.HAPROXY_NOTICE);
    }

    /** HAProxy has the same answer from before this program has. */
    @Test
    void aRouteIsNotTooEarlyWhenTheRestApiWasSeenLate() {
        assertThat(routing(1350, 1350 + 700)).isEqualTo(Band.Position.BELOW);
        assertThat(routing(1950, 1950 + 300)).isEqualTo(Band.Position.INSIDE);
        assertThat(routing(1350, 1350 + 3300)).isEqualTo(Band.Position.ABOVE);
    }

    private static Band.Position routing(long rest, long routed) {
        IncidentFold fold = new IncidentFold(fault(Fault.Kind.STOP), "pg-1", before(19));
        fold.see(seen(1200).routes("pg-2").snapshot());
        fold.see(seen(1300).key("pg-2", 20).routes("pg-2").snapshot());
        fold.see(seen(rest).key("pg-2", 20).writes("pg-2").routes("pg-2").snapshot());
        fold.see(seen(routed)
                .key("pg-2", 20)
                .writes("pg-2")
                .routes("pg-2", "pg-2")
                .snapshot());
        return fold.incident(SETTINGS, fold.over(), AT.plusSeconds(9))
                .last(Phase.Kind.ROUTING)
                .orElseThrow()
                .position();
    }

    @Test
    void aMemberThatLosesTheKeyBeforeItsPromotionIsNotTheNewLeader() {
        IncidentFold fold = new IncidentFold(fault(Fault.Kind.STOP), "pg-1", before(19));
        fold.see(seen(1200).snapshot());
        fold.see(seen(1300).key("pg-2", 20).snapshot());
        fold.see(seen(1400).snapshot());
        fold.see(seen(3400).key("pg-1", 20).snapshot());
        fold.see(
                seen(3500).key("pg-1", 20).writes("pg-1").routes("pg-2", "pg-1").snapshot());

        Incident incident = fold.incident(SETTINGS, fold.over(), AT.plusSeconds(4));
        assertThat(incident.first(Milestone.Kind.LOCK_ACQUIRED).orElseThrow().who())
                .isEqualTo("pg-1");
        assertThat(measured(incident, Phase.Kind.ELECTION)).isEqualTo(2200);
        assertThat(incident.leaderAfter()).contains("pg-1");
    }

    private static long measured(Incident incident, Phase.Kind kind) {
        return incident.last(kind).orElseThrow().measured().toMillis();
    }
}
