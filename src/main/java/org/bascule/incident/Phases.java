package org.bascule.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bascule.traffic.ClientPath;

/** The phases between milestones, each with its rule. */
final class Phases {

    private final Fault fault;
    private final FailoverModel model;
    private final List<Milestone> milestones;
    private final List<ClientReport> clients;
    private final List<Phase> phases = new ArrayList<>();

    /** @param milestones in order of time */
    Phases(Fault fault, Settings settings, List<Milestone> milestones, List<ClientReport> clients) {
        this.fault = fault;
        this.model = new FailoverModel(fault.kind(), settings);
        this.milestones = milestones;
        this.clients = clients;
    }

    List<Phase> all() {
        Optional<Milestone> keyEnd = milestones.stream()
                .filter(milestone -> milestone.kind().endsTheKey())
                .findFirst();
        haproxyNotice();
        if (keyEnd.isPresent()) {
            failover(keyEnd.get());
        } else {
            restart();
        }
        routing();
        clients.forEach(this::client);
        return phases;
    }

    /** The longest of the phases that do not run beside the others. */
    static Optional<Dominant> dominant(List<Phase> phases, Duration total) {
        return phases.stream()
                .filter(phase -> !phase.kind().runsBeside())
                .max(Comparator.comparing(Phase::measured))
                .filter(phase -> !phase.measured().isZero())
                .map(phase -> new Dominant(
                        phase,
                        IncidentMessages.dominant(phase, total),
                        IncidentMessages.shorter(phase.kind()),
                        IncidentMessages.price(phase.kind())));
    }

    private void haproxyNotice() {
        if (fault.kind() != Fault.Kind.SPONTANEOUS) {
            model.haproxyNotice().ifPresent(rule -> all(Milestone.Kind.HAPROXY_DOWN)
                    .forEach(down -> add(Phase.Kind.HAPROXY_NOTICE, down.who(), fault.at(), down.at(), rule)));
        }
    }

    private void failover(Milestone keyEnd) {
        if (fault.kind() != Fault.Kind.SPONTANEOUS) {
            switch (keyEnd.kind()) {
                case KEY_RELEASED -> add(Phase.Kind.RELEASE, keyEnd.who(), fault.at(), keyEnd.at(), model.release());
                case KEY_EXPIRED -> add(Phase.Kind.EXPIRY, keyEnd.who(), fault.at(), keyEnd.at(), model.expiry());
                default -> add(Phase.Kind.KEY_LOSS, keyEnd.who(), fault.at(), keyEnd.at(), model.keyLoss());
            }
        }
        first(Milestone.Kind.LOCK_ACQUIRED).ifPresent(lock -> {
            add(Phase.Kind.ELECTION, lock.who(), keyEnd.at(), lock.at(), model.election());
            first(Milestone.Kind.PROMOTED)
                    .ifPresent(promoted ->
                            add(Phase.Kind.PROMOTION, promoted.who(), lock.at(), promoted.at(), model.promotion()));
            first(Milestone.Kind.REST_PRIMARY)
                    .ifPresent(rest -> add(Phase.Kind.REST, rest.who(), lock.at(), rest.at(), model.rest()));
        });
    }

    /** The same leader: it crashed, and accepts writes again. */
    private void restart() {
        Optional<Milestone> noticed = first(Milestone.Kind.PATRONI_NOTICED);
        noticed.ifPresent(
                notice -> add(Phase.Kind.CRASH_NOTICE, notice.who(), fault.at(), notice.at(), model.crashNotice()));
        first(Milestone.Kind.PROMOTED).ifPresent(again -> {
            Instant from = noticed.map(Milestone::at)
                    .filter(at -> at.isBefore(again.at()))
                    .orElse(fault.at());
            add(Phase.Kind.RESTART, again.who(), from, again.at(), model.restart());
        });
    }

    /** A HAProxy may have seen the REST API's 200 before this program did, but not before the lock. */
    private void routing() {
        Optional<Instant> lock = first(Milestone.Kind.LOCK_ACQUIRED)
                .or(() -> first(Milestone.Kind.PROMOTED))
                .map(Milestone::at);
        if (lock.isPresent()) {
            Instant ready =
                    first(Milestone.Kind.REST_PRIMARY).map(Milestone::at).orElse(lock.get());
            model.routing().ifPresent(rule -> all(Milestone.Kind.ROUTED)
                    .forEach(routed -> phases.add(
                            Phase.of(Phase.Kind.ROUTING, routed.who(), lock.get(), ready, routed.at(), rule))));
        }
    }

    /** From the moment at which the set's path led to the leader. */
    private void client(ClientReport client) {
        Optional<Instant> promoted = first(Milestone.Kind.PROMOTED).map(Milestone::at);
        Optional<Instant> route =
                all(Milestone.Kind.ROUTED).stream().map(Milestone::at).findFirst();
        Optional<Instant> open = client.path() == ClientPath.MULTI_HOST || route.isEmpty()
                ? promoted
                : promoted.map(at -> at.isAfter(route.get()) ? at : route.get());
        open.ifPresent(from -> all(Milestone.Kind.CLIENT_SERVED).stream()
                .filter(served -> served.who().equals(client.name()))
                .forEach(served -> add(Phase.Kind.CLIENT, client.name(), from, served.at(), model.client(client))));
    }

    private void add(Phase.Kind kind, String who, Instant from, Instant to, Rule rule) {
        phases.add(Phase.of(kind, who, from, to, rule));
    }

    private Optional<Milestone> first(Milestone.Kind kind) {
        return all(kind).stream().findFirst();
    }

    private List<Milestone> all(Milestone.Kind kind) {
        return milestones.stream().filter(milestone -> milestone.kind() == kind).toList();
    }
}
