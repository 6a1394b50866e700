package org.bascule.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bascule.lab.Text;

/**
 * What a fault of the leader cost, phase by phase. Everything but the fault was observed.
 *
 * @param leaderBefore the member that held the leader key
 * @param leaderAfter the member that accepts writes with the leader key at the end; empty when none does
 * @param milestones in order of time
 * @param phases in the order of the failover
 * @param clients what it cost each client set; empty when none was running
 * @param total from the fault until the leader was served again everywhere, or until recording stopped
 * @param over false when recording stopped before
 * @param dominant the phase that took the longest; empty when none was observed
 */
public record Incident(
        Fault fault,
        String leaderBefore,
        Optional<String> leaderAfter,
        Settings settings,
        List<Milestone> milestones,
        List<Phase> phases,
        List<ClientOutcome> clients,
        Duration total,
        boolean over,
        Optional<Dominant> dominant) {

    /** How precisely a milestone is known: half of this for servers that are polled, better for keys and clients. */
    public static final Duration PRECISION = Duration.ofMillis(100);

    /** Both ends of a phase may be off. */
    public static final Duration TOLERANCE = PRECISION.multipliedBy(2);

    public Incident {
        milestones = List.copyOf(milestones);
        phases = List.copyOf(phases);
        clients = List.copyOf(clients);
    }

    /** One line: the fault, and who is the leader before and after. */
    public Text says() {
        return IncidentMessages.incident(this);
    }

    public Optional<Milestone> first(Milestone.Kind kind) {
        return milestones.stream().filter(milestone -> milestone.kind() == kind).findFirst();
    }

    /** How the leader key ended, when it did. */
    public Optional<Milestone> keyEnd() {
        return milestones.stream()
                .filter(milestone -> milestone.kind().endsTheKey())
                .findFirst();
    }

    /** The phases of a kind: HAProxy routes on several nodes, and several client sets may run. */
    public List<Phase> phases(Phase.Kind kind) {
        return phases.stream().filter(phase -> phase.kind() == kind).toList();
    }

    /** The one that ended last of the phases of a kind. */
    public Optional<Phase> last(Phase.Kind kind) {
        return phases(kind).stream().reduce((one, other) -> other.to().isAfter(one.to()) ? other : one);
    }

    /** Phases that took shorter or longer than the model says. */
    public List<Phase> outsideModel() {
        return phases.stream()
                .filter(phase -> phase.position() != Band.Position.INSIDE)
                .toList();
    }

    /** From the fault until the key ended, when it did. */
    public Optional<Duration> keyEndsAfter() {
        return keyEnd().map(end -> since(end.at()));
    }

    /** From the fault until the leader accepted writes, when it did. */
    public Optional<Duration> writesAcceptedAfter() {
        return last(Phase.Kind.PROMOTION).or(() -> last(Phase.Kind.RESTART)).map(phase -> since(phase.to()));
    }

    /** From the fault until every HAProxy routed to the leader, when they did. */
    public Optional<Duration> routedAfter() {
        return last(Phase.Kind.ROUTING).map(phase -> since(phase.to()));
    }

    /** What it cost a client set, if that was running. */
    public Optional<ClientOutcome> client(String set) {
        return clients.stream().filter(client -> client.name().equals(set)).findFirst();
    }

    /** The names of the client sets of several incidents, each once. */
    public static Set<String> clientSets(List<Incident> incidents) {
        return incidents.stream()
                .flatMap(incident -> incident.clients().stream())
                .map(ClientOutcome::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Duration since(Instant at) {
        return Duration.between(fault.at(), at);
    }

    Instant end() {
        return fault.at().plus(total);
    }
}
