package org.bascule.incident;

import java.time.Duration;
import java.util.Optional;
import org.bascule.lab.Text;

/**
 * How long each phase of a failover should take with given settings. {@code docs/failover-model.md} has the sources and the
 * assumptions of each formula.
 */
final class FailoverModel {

    /** etcd looks for expired leases twice a second. */
    private static final Duration LEASE_GRANULARITY = Duration.ofMillis(500);

    /** Patroni asks the other members before it takes the key, and waits that long for an answer. */
    private static final Duration REST_TIMEOUT = Duration.ofSeconds(2);

    /** While PostgreSQL stops, Patroni looks once a second whether it has. */
    private static final Duration STOP_POLLING = Duration.ofSeconds(1);

    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration TYPICAL_CRASH_RECOVERY = Duration.ofSeconds(3);
    private static final Duration TYPICAL_PATRONICTL = Duration.ofSeconds(1);
    /** Until then, the port of a Patroni that stops accepts connections, and nobody answers. */
    private static final Duration TYPICAL_PATRONI_EXIT = Duration.ofMillis(850);

    private static final Duration TYPICAL_RACE = Duration.ofMillis(150);
    private static final Duration TYPICAL_PROMOTION = Duration.ofMillis(250);
    private static final Duration TYPICAL_REST = Duration.ofMillis(50);

    private final Fault.Kind fault;
    private final Settings settings;

    FailoverModel(Fault.Kind fault, Settings settings) {
        this.fault = fault;
        this.settings = settings;
    }

    /** From the fault until the old leader has stopped PostgreSQL and deleted the key. */
    Rule release() {
        return switch (fault) {
            case STOP ->
                new Rule(
                        IncidentMessages.releaseAfterStop(ttl().toSeconds()),
                        Band.of(Duration.ofMillis(100), STOP_POLLING.plusMillis(300), ttl().plus(LEASE_GRANULARITY)));
            case SWITCHOVER ->
                new Rule(
                        IncidentMessages.releaseBySwitchover(),
                        Band.unlimited(
                                Duration.ofMillis(300),
                                TYPICAL_PATRONICTL.plus(STOP_POLLING).plusMillis(500)));
            case KILL_POSTGRESQL ->
                new Rule(
                        IncidentMessages.releaseAfterCrash(settings.primaryStartTimeout()),
                        Band.unlimited(SHORTEST, loopWait().dividedBy(2).plusSeconds(settings.primaryStartTimeout())));
            default ->
                new Rule(
                        IncidentMessages.releaseWithoutTimer(),
                        Band.unlimited(SHORTEST, loopWait().dividedBy(2)));
        };
    }

    /** The lease was renewed at most loop_wait before the fault. */
    Rule expiry() {
        return new Rule(
                IncidentMessages.expiry(ttl().toSeconds(), loopWait().toSeconds()),
                Band.of(
                        positive(ttl().minus(loopWait())),
                        positive(ttl().minus(loopWait().dividedBy(2))),
                        ttl().plus(LEASE_GRANULARITY)));
    }

    Rule keyLoss() {
        return new Rule(
                IncidentMessages.keyLoss(ttl().toSeconds()),
                Band.of(SHORTEST, ttl().minus(loopWait().dividedBy(2)), ttl().plus(LEASE_GRANULARITY)));
    }

    /** A killed postmaster that its parent has not waited for yet seems to run: the next iteration may miss it. */
    Rule crashNotice() {
        return new Rule(
                IncidentMessages.crashNotice(loopWait().toSeconds()),
                Band.of(SHORTEST, loopWait().dividedBy(2), loopWait().multipliedBy(2)));
    }

    Rule restart() {
        return new Rule(
                IncidentMessages.restart(settings.primaryStartTimeout()),
                Band.of(
                        Duration.ofMillis(300),
                        TYPICAL_CRASH_RECOVERY,
                        Duration.ofSeconds(settings.primaryStartTimeout())));
    }

    /** A replica that loses the race, or is not ready, tries again at its next iteration. */
    Rule election() {
        boolean stopping = fault == Fault.Kind.STOP;
        Duration answers =
                fault.leavesRequestsUnanswered() ? REST_TIMEOUT : stopping ? TYPICAL_PATRONI_EXIT : Duration.ZERO;
        Duration most = REST_TIMEOUT.plus(loopWait());
        return new Rule(
                fault.leavesRequestsUnanswered() || stopping
                        ? IncidentMessages.electionUnanswered(
                                REST_TIMEOUT.toSeconds(), loopWait().toSeconds())
                        : IncidentMessages.election(
                                REST_TIMEOUT.toSeconds(), loopWait().toSeconds()),
                Band.of(Duration.ZERO, TYPICAL_RACE.plus(answers), most));
    }

    Rule promotion() {
        return new Rule(IncidentMessages.promotion(), Band.unlimited(SHORTEST, TYPICAL_PROMOTION));
    }

    Rule rest() {
        return new Rule(IncidentMessages.rest(), Band.unlimited(Duration.ZERO, TYPICAL_REST));
    }

    /** Empty without HAProxy. */
    Optional<Rule> routing() {
        return settings.healthChecks().map(checks -> {
            Duration further = checks.fastInter().multipliedBy(Math.max(0, checks.rise() - 1L));
            return new Rule(
                    IncidentMessages.routing(
                            Text.seconds(checks.downInter()), checks.rise(), Text.seconds(checks.fastInter())),
                    Band.of(
                            further,
                            checks.downInter().dividedBy(2).plus(further),
                            checks.downInter().plus(further)));
        });
    }

    /**
     * A check that is not answered fails after {@code inter}: while Patroni stops, its port accepts connections, but nobody answers
     * until the process ends. Empty without HAProxy.
     */
    Optional<Rule> haproxyNotice() {
        return settings.healthChecks().map(checks -> {
            boolean silent = fault.leavesRequestsUnanswered() || fault == Fault.Kind.STOP;
            Duration answer = silent ? checks.inter() : Duration.ZERO;
            long more = Math.max(0, checks.fall() - 1L);
            Duration least = checks.fastInter().multipliedBy(more);
            Duration further = checks.fastInter().plus(answer).multipliedBy(more);
            Duration typical = checks.inter().dividedBy(2).plus(answer).plus(further);
            Duration most = checks.inter().plus(answer).plus(further);
            return new Rule(
                    silent
                            ? IncidentMessages.haproxyNoticeUnanswered(
                                    Text.seconds(checks.inter()), checks.fall(), Text.seconds(checks.fastInter()))
                            : IncidentMessages.haproxyNotice(
                                    Text.seconds(checks.inter()), checks.fall(), Text.seconds(checks.fastInter())),
                    answersAtFirst()
                            ? Band.unlimited(SHORTEST, typical.plus(STOP_POLLING))
                            : Band.of(least, typical, most));
        });
    }

    /** In a switchover, the old leader answers 200 until it has released the key; PostgreSQL's crash does not change its answer. */
    private boolean answersAtFirst() {
        return fault == Fault.Kind.SWITCHOVER || fault == Fault.Kind.KILL_POSTGRESQL || fault == Fault.Kind.SPONTANEOUS;
    }

    Rule client(ClientReport client) {
        Duration connect = client.connectTimeout().multipliedBy(Math.max(1, client.hosts()));
        Duration attempt = fault.leavesRequestsUnanswered() || fault == Fault.Kind.KILL_NODE
                ? longer(connect, client.socketTimeout())
                : connect;
        return new Rule(
                IncidentMessages.client(
                        Text.seconds(client.retryAfter()),
                        client.hosts(),
                        Text.seconds(client.connectTimeout()),
                        Text.seconds(client.socketTimeout())),
                Band.of(
                        Duration.ZERO,
                        client.retryAfter().dividedBy(2),
                        client.retryAfter().plus(attempt)));
    }

    private Duration ttl() {
        return Duration.ofSeconds(settings.timers().ttl());
    }

    private Duration loopWait() {
        return Duration.ofSeconds(settings.timers().loopWait());
    }

    private static Duration positive(Duration duration) {
        return longer(duration, Duration.ZERO);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
