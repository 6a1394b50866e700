package org.bascule.incident;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Text;

/**
 * A prediction beside what was measured.
 *
 * @param said what was predicted
 * @param measured who accepts writes with the leader key, and how long after the fault
 * @param who why that member
 * @param when why after that time; empty when no phase was observed
 */
public record Verdict(Text said, Text measured, Text who, Optional<Text> when) {

    public static Verdict of(Prediction prediction, Incident incident) {
        return new Verdict(
                prediction.says(),
                PredictionMessages.measured(prediction, incident, served(incident)),
                who(incident),
                longest(incident).map(PredictionMessages::longest));
    }

    /** The reasons, in sentences. */
    public Text why() {
        return when.map(time -> Text.joined(" ", List.of(who, time))).orElse(who);
    }

    /** From the fault until the leader accepts writes. */
    private static Optional<Duration> served(Incident incident) {
        return incident.first(Milestone.Kind.PROMOTED)
                .map(promoted -> Duration.between(incident.fault().at(), promoted.at()));
    }

    private static Text who(Incident incident) {
        boolean keyEnded = incident.keyEnd().isPresent();
        String before = incident.leaderBefore();
        if (incident.leaderAfter().isEmpty()) {
            Optional<Milestone> lock = incident.first(Milestone.Kind.LOCK_ACQUIRED);
            return keyEnded && lock.isEmpty()
                    ? PredictionMessages.keyNotAcquired()
                    : PredictionMessages.readOnly(lock.map(Milestone::who).orElse(before));
        }
        String after = incident.leaderAfter().get();
        if (after.equals(before)) {
            return keyEnded ? PredictionMessages.acquiredAgain(after) : kept(incident);
        }
        return candidate(incident, after) ? PredictionMessages.candidate(after) : PredictionMessages.first(after);
    }

    private static Text kept(Incident incident) {
        return incident.fault().kind() == Fault.Kind.KILL_POSTGRESQL
                ? PredictionMessages.restarted(
                        incident.leaderBefore(), incident.settings().primaryStartTimeout())
                : PredictionMessages.kept(incident.leaderBefore());
    }

    /** Whether the switchover named this member. */
    private static boolean candidate(Incident incident, String member) {
        List<String> words = List.of(incident.fault().command().split("\\s+"));
        int option = words.indexOf("--candidate");
        return incident.fault().kind() == Fault.Kind.SWITCHOVER
                && option >= 0
                && option + 1 < words.size()
                && words.get(option + 1).equals(member);
    }

    /** Of the phases before the leader accepts writes; of all when none does. */
    private static Optional<Phase> longest(Incident incident) {
        Optional<Milestone> promoted = incident.first(Milestone.Kind.PROMOTED);
        return incident.phases().stream()
                .filter(phase -> !phase.kind().runsBeside())
                .filter(phase ->
                        promoted.filter(end -> phase.to().isAfter(end.at())).isEmpty())
                .filter(phase -> !phase.measured().isZero())
                .max(Comparator.comparing(Phase::measured));
    }
}
