package org.bascule.incident;

import java.time.Duration;
import java.util.Optional;
import org.bascule.lab.Text;

/** What is said of predictions, in both languages. */
final class PredictionMessages {

    /** A smaller difference is none. */
    private static final Duration SAME = Duration.ofMillis(500);

    private PredictionMessages() {}

    static Text prediction(Prediction prediction) {
        Optional<Text> leader = prediction.leader().map(PredictionMessages::leader);
        Text time = prediction
                .after()
                .map(after -> Text.of("après %s s", "after %s s", seconds(after)))
                .orElse(Text.same(""));
        Text what = leader.map(who -> time.en().isEmpty() ? who : Text.of("%s, %s", "%s, %s", who, time))
                .orElse(time);
        return Text.of("Prédiction : %s.", "Prediction: %s.", what);
    }

    private static Text leader(String name) {
        return name.equals(Prediction.NOBODY) ? Text.of("aucun leader", "no leader") : Text.same(name);
    }

    /** @param served how long after the fault the leader accepted writes; empty when it always did, or never */
    static Text measured(Prediction prediction, Incident incident, Optional<Duration> served) {
        String actual = incident.leaderAfter().orElse(Prediction.NOBODY);
        Text right = prediction.leader().map(said -> right(said, actual)).orElse(Text.same(""));
        if (incident.leaderAfter().isEmpty()) {
            return Text.of(
                    "Mesure : aucun leader%s, en %s s.",
                    "Measured: no leader%s, within %s s.", right, seconds(incident.total()));
        }
        if (served.isEmpty()) {
            return Text.of("Mesure : %s%s, sans interruption.", "Measured: %s%s, without interruption.", actual, right);
        }
        Text difference = prediction
                .after()
                .map(said -> difference(served.get().minus(said)))
                .orElse(Text.same(""));
        return Text.of(
                "Mesure : %s%s, après %s s%s.",
                "Measured: %s%s, after %s s%s.", actual, right, seconds(served.get()), difference);
    }

    private static Text right(String said, String actual) {
        if (said.equals(actual)) {
            return Text.of(", comme prédit", ", as predicted");
        }
        return said.equals(Prediction.NOBODY)
                ? Text.of(" (aucun leader n'était prédit)", " (no leader was predicted)")
                : Text.of(" (et non %s)", " (not %s)", said);
    }

    private static Text difference(Duration later) {
        if (later.abs().compareTo(SAME) < 0) {
            return Text.of(" (à moins de 0,5 s près)", " (within 0.5 s)");
        }
        return later.isNegative()
                ? Text.of(" (%s s plus tôt)", " (%s s earlier)", seconds(later.abs()))
                : Text.of(" (%s s plus tard)", " (%s s later)", seconds(later));
    }

    static Text candidate(String member) {
        return Text.of("Le switchover désigne %s comme candidat.", "The switchover names %s as the candidate.", member);
    }

    static Text first(String member) {
        return Text.of(
                "Parmi les secondaires éligibles, ceux qui ont reçu le plus de WAL se disputent la clé : %s l'a acquise en premier.",
                "Of the replicas that may lead, those that received the most WAL race for the key: %s acquired it first.",
                member);
    }

    static Text restarted(String member, int primaryStartTimeout) {
        return Text.of(
                "Patroni sur %s conserve la clé pendant qu'il redémarre PostgreSQL, au plus primary_start_timeout (%d s).",
                "Patroni on %s keeps the key while it restarts PostgreSQL, for at most primary_start_timeout (%d s).",
                member,
                primaryStartTimeout);
    }

    static Text kept(String member) {
        return Text.of("%s a conservé la clé de leader.", "%s kept the leader key.", member);
    }

    static Text acquiredAgain(String member) {
        return Text.of(
                "%s a été le premier à acquérir de nouveau la clé de leader.",
                "%s was the first to acquire the leader key again.", member);
    }

    static Text keyNotAcquired() {
        return Text.of(
                "L'ancien leader n'a plus la clé, et aucun membre ne l'a acquise.",
                "The old leader no longer holds the key, and no member has acquired it.");
    }

    static Text readOnly(String holder) {
        return Text.of(
                "%s détient la clé de leader, mais son PostgreSQL n'accepte pas les écritures.",
                "%s holds the leader key, but its PostgreSQL does not accept writes.", holder);
    }

    static Text longest(Phase phase) {
        return Text.of(
                "Phase la plus longue : %s (%s s). Règle : %s.",
                "Longest phase: %s (%s s). Rule: %s.", phase.kind().says(), seconds(phase.measured()), phase.rule());
    }

    /** To a tenth. */
    private static Text seconds(Duration duration) {
        return Text.seconds(Duration.ofMillis(Math.round(duration.toMillis() / 100.0) * 100));
    }
}
