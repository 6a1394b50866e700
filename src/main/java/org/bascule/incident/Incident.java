package org.bascule.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    Instant end() {
        return fault.at().plus(total);
    }
}
