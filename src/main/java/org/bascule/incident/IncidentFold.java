package org.bascule.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.NodeView;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.traffic.Pause;

/** Collects the milestones of one incident from snapshots and from what the clients report. Not thread-safe. */
public final class IncidentFold {

    /** HAProxy's proxy that routes to the leader. */
    public static final String PROXY = "production";

    /**
     * A lease that has less left than this has expired, since etcd answers in whole seconds, and half a second late; one that has
     * more than {@link #RELEASED_ABOVE} was not waited for.
     */
    private static final Duration EXPIRED_BELOW = Duration.ofSeconds(1);

    private static final Duration RELEASED_ABOVE = Duration.ofSeconds(2);

    /** Patroni's words while PostgreSQL runs, or before its HA loop has looked. */
    private static final Set<String> NOT_NOTICED = Set.of("running", "unknown");

    private record Lease(long remaining, Instant at) {}

    private final Fault fault;
    private final String leader;
    private final Map<Milestone.Kind, Milestone> reached = new LinkedHashMap<>();
    private final Map<String, Milestone> down = new LinkedHashMap<>();
    private final Map<String, Milestone> routed = new LinkedHashMap<>();
    private final Map<String, ClientReport> clients = new LinkedHashMap<>();
    private List<ClientReport> running = List.of();
    private final Set<String> routedBefore = new java.util.LinkedHashSet<>();
    private Optional<Lease> lease = Optional.empty();
    private Optional<Milestone> keyEnd = Optional.empty();
    private Optional<String> holder;
    private boolean stopped;
    private boolean servedNow;
    private Optional<Instant> servedSince = Optional.empty();

    /**
     * @param leader the member that held the key
     * @param before what was observed last before the fault
     */
    public IncidentFold(Fault fault, String leader, Snapshot before) {
        this.fault = fault;
        this.leader = leader;
        this.holder = Optional.of(leader);
        remember(before);
        for (NodeView node : before.nodes()) {
            if (node.reachableThrough(PROXY).contains(leader)) {
                routedBefore.add(node.name());
            }
        }
        if (fault.kind() == Fault.Kind.SPONTANEOUS) {
            // The key was gone before this incident began: how is decided from the lease that was seen.
            keyEnd = Optional.of(new Milestone(keyEnd(before, fault.at()), fault.at(), leader));
            holder = Optional.empty();
        }
    }

    /** The next snapshot, in order of time. */
    public void see(Snapshot now) {
        if (now.at().isBefore(fault.at())) {
            remember(now);
            return;
        }
        if (now.cluster().known().isNow()) {
            seeKey(now);
        }
        remember(now);
        now.cluster().member(leader).ifPresent(member -> seeOldLeader(now, member));
        seeProxiesDown(now);
        seeNewLeader(now);
        servedNow = served(now);
        if (!servedNow) {
            servedSince = Optional.empty();
        } else if (servedSince.isEmpty()) {
            servedSince = Optional.of(now.at());
        }
    }

    /** What the client sets that are running report now. */
    public void see(List<ClientReport> reports) {
        reports.forEach(report -> clients.put(report.name(), report));
        running = List.copyOf(reports);
    }

    /** Whether the leader accepts writes, every HAProxy routes to it, and each client set has been answered since. */
    public boolean over() {
        return servedNow
                && running.stream().allMatch(client -> client.lastAnswer()
                        .filter(answer -> answer.isAfter(restored()))
                        .isPresent());
    }

    /** Whether a new leader accepts writes: only routes and clients are missing. */
    public boolean promoted() {
        return reached.containsKey(Milestone.Kind.PROMOTED);
    }

    /** Whether anything but the fault has been observed. */
    public boolean disturbed() {
        return keyEnd.isPresent()
                || stopped
                || !down.isEmpty()
                || clients.values().stream().flatMap(this::sinceFault).findAny().isPresent();
    }

    /**
     * @param over whether it ended by itself
     * @param now when recording stopped
     */
    public Incident incident(Settings settings, boolean over, Instant now) {
        List<Milestone> milestones = new ArrayList<>();
        milestones.add(new Milestone(Milestone.Kind.FAULT, fault.at(), fault.node()));
        keyEnd.ifPresent(milestones::add);
        milestones.addAll(reached.values());
        milestones.addAll(down.values());
        milestones.addAll(routed.values());
        pauses(now).forEach((name, pause) -> {
            pause.firstFailure().ifPresent(at -> milestones.add(new Milestone(Milestone.Kind.CLIENT_FAILED, at, name)));
            pause.nextAnswer().ifPresent(at -> milestones.add(new Milestone(Milestone.Kind.CLIENT_SERVED, at, name)));
        });
        milestones.sort(Comparator.comparing(Milestone::at));
        Instant end = over ? lastOf(milestones) : now;
        List<Phase> phases = new Phases(fault, settings, milestones, List.copyOf(clients.values())).all();
        return new Incident(
                fault,
                leader,
                holder.filter(member -> promoted() || !keyLost()),
                settings,
                milestones,
                phases,
                outcomes(now),
                Duration.between(fault.at(), end),
                over,
                Phases.dominant(phases, Duration.between(fault.at(), end)));
    }

    private static Instant lastOf(List<Milestone> milestones) {
        return milestones.get(milestones.size() - 1).at();
    }

    private boolean keyLost() {
        return keyEnd.isPresent();
    }

    private void seeKey(Snapshot now) {
        Optional<String> holds = now.cluster().leaderKey().map(LeaderKey::holder);
        if (holds.equals(holder)) {
            return;
        }
        if (holder.isPresent() && holder.get().equals(leader) && keyEnd.isEmpty()) {
            keyEnd = Optional.of(new Milestone(keyEnd(now, now.at()), now.at(), leader));
        }
        holder = holds;
        // Whoever held it in between has not been promoted, or has lost it again.
        reached.remove(Milestone.Kind.LOCK_ACQUIRED);
        reached.remove(Milestone.Kind.PROMOTED);
        reached.remove(Milestone.Kind.REST_PRIMARY);
        routed.clear();
        holds.ifPresent(member -> reach(Milestone.Kind.LOCK_ACQUIRED, now, member));
    }

    private void seeOldLeader(Snapshot now, Member member) {
        // A planned stop ends the key first. One unanswered query is no sign that it does not.
        boolean planned = fault.kind() == Fault.Kind.STOP || fault.kind() == Fault.Kind.SWITCHOVER;
        if (!planned && !member.acceptsWrites()) {
            stopped = true;
        }
        if (fault.kind() == Fault.Kind.KILL_POSTGRESQL
                && !keyLost()
                && Stream.concat(member.registeredState().stream(), member.state().stream())
                        .anyMatch(state -> !NOT_NOTICED.contains(state))) {
            reach(Milestone.Kind.PATRONI_NOTICED, now, leader);
        }
    }

    private void seeProxiesDown(Snapshot now) {
        for (NodeView node : now.nodes()) {
            boolean answers = node.proxies().isPresent();
            if (answers
                    && routedBefore.contains(node.name())
                    && !node.reachableThrough(PROXY).contains(leader)) {
                down.putIfAbsent(node.name(), new Milestone(Milestone.Kind.HAPROXY_DOWN, now.at(), node.name()));
            }
        }
    }

    private void seeNewLeader(Snapshot now) {
        Optional<Member> leads = holder.flatMap(now.cluster()::member);
        if (leads.isEmpty()) {
            return;
        }
        Member member = leads.get();
        if (member.acceptsWrites() && (keyLost() || stopped)) {
            reach(Milestone.Kind.PROMOTED, now, member.name());
        }
        if (keyLost() && member.answersPrimary()) {
            reach(Milestone.Kind.REST_PRIMARY, now, member.name());
        }
        for (NodeView node : now.nodes()) {
            boolean again = !member.name().equals(leader) || down.containsKey(node.name());
            if (again && node.reachableThrough(PROXY).contains(member.name())) {
                routed.putIfAbsent(node.name(), new Milestone(Milestone.Kind.ROUTED, now.at(), node.name()));
            }
        }
    }

    /** Every HAProxy that answers and has the proxy routes to the leader. */
    private boolean served(Snapshot now) {
        boolean ended = keyLost() || stopped || !down.isEmpty();
        Optional<Member> leads =
                ended ? holder.flatMap(now.cluster()::member).filter(Member::acceptsWrites) : Optional.empty();
        return leads.filter(member -> now.routesOnlyTo(PROXY, member.name())).isPresent();
    }

    /** Since when the leader accepts writes. */
    private Instant restored() {
        return Optional.ofNullable(reached.get(Milestone.Kind.PROMOTED))
                .map(Milestone::at)
                .or(() -> servedSince)
                .orElse(Instant.MAX);
    }

    private void reach(Milestone.Kind kind, Snapshot now, String who) {
        reached.putIfAbsent(kind, new Milestone(kind, now.at(), who));
    }

    /** Notes what is left of the lease when etcd's answer is new. */
    private void remember(Snapshot now) {
        now.cluster()
                .leaderKey()
                .filter(key -> key.holder().equals(leader))
                .flatMap(LeaderKey::remaining)
                .filter(remaining ->
                        lease.filter(known -> known.remaining() == remaining).isEmpty())
                .ifPresent(remaining -> lease = Optional.of(new Lease(remaining, now.at())));
    }

    /** How the key ended: by what its lease had left, or by whether its holder could still release it. */
    private Milestone.Kind keyEnd(Snapshot now, Instant at) {
        if (lease.isPresent()) {
            Duration left = Duration.ofSeconds(lease.get().remaining())
                    .minus(Duration.between(lease.get().at(), at));
            if (left.compareTo(EXPIRED_BELOW) <= 0) {
                return Milestone.Kind.KEY_EXPIRED;
            }
            return left.compareTo(RELEASED_ABOVE) > 0 ? Milestone.Kind.KEY_RELEASED : Milestone.Kind.KEY_GONE;
        }
        boolean killed = fault.kind() == Fault.Kind.KILL_NODE || fault.kind() == Fault.Kind.KILL_PATRONI;
        return killed || patroni(now).filter(ServiceState.FROZEN::equals).isPresent()
                ? Milestone.Kind.KEY_EXPIRED
                : Milestone.Kind.KEY_GONE;
    }

    private Optional<ServiceState> patroni(Snapshot now) {
        return now.nodes().stream()
                .filter(node -> node.name().equals(leader))
                .findFirst()
                .map(node -> node.services().get(Service.PATRONI));
    }

    /** The longest pause of each client set since the fault, so far. */
    private Map<String, Pause> pauses(Instant now) {
        Map<String, Pause> longest = new LinkedHashMap<>();
        for (ClientReport client : clients.values()) {
            sinceFault(client)
                    .max(Comparator.comparing(pause -> lasted(pause, now)))
                    .ifPresent(pause -> longest.put(client.name(), pause));
        }
        return longest;
    }

    private Stream<Pause> sinceFault(ClientReport client) {
        return client.pauses().stream()
                .filter(pause -> pause.nextAnswer().map(fault.at()::isBefore).orElse(true));
    }

    private static Duration lasted(Pause pause, Instant now) {
        return Duration.between(pause.lastAnswer(), pause.nextAnswer().orElse(now));
    }

    private List<ClientOutcome> outcomes(Instant now) {
        return pauses(now).entrySet().stream()
                .map(entry -> new ClientOutcome(
                        entry.getKey(),
                        entry.getValue().lastAnswer(),
                        entry.getValue().firstFailure(),
                        lasted(entry.getValue(), now),
                        entry.getValue().nextAnswer().isPresent(),
                        entry.getValue().before(),
                        entry.getValue().after()))
                .toList();
    }
}
