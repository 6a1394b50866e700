package org.bascule.incident;

import java.time.Duration;
import org.bascule.lab.Text;

/** The messages of {@code incident}, in both languages. */
final class IncidentMessages {

    private IncidentMessages() {}

    static Text fault(Fault.Kind kind) {
        return switch (kind) {
            case STOP -> Text.of("arrêt de Patroni", "Patroni stopped");
            case SWITCHOVER -> Text.of("bascule planifiée", "switchover");
            case KILL_PATRONI -> Text.of("Patroni tué", "Patroni killed");
            case KILL_POSTGRESQL -> Text.of("PostgreSQL tué", "PostgreSQL killed");
            case KILL_NODE -> Text.of("nœud éteint", "node powered off");
            case FREEZE -> Text.of("processus figés", "processes frozen");
            case ISOLATE -> Text.of("nœud isolé", "node isolated");
            case SPONTANEOUS -> Text.of("clé de leader perdue", "leader key lost");
        };
    }

    static Text incident(Incident incident) {
        Text what = incident.fault().kind().says();
        String before = incident.leaderBefore();
        if (incident.leaderAfter().isEmpty()) {
            return Text.of("%s, %s : aucun leader", "%s, %s: no leader", before, what);
        }
        String after = incident.leaderAfter().get();
        return after.equals(before)
                ? Text.of("%s, %s : reste leader", "%s, %s: remains the leader", before, what)
                : Text.of("%s, %s : %s est leader", "%s, %s: %s is leader", before, what, after);
    }

    static Text milestone(Milestone.Kind kind, String who) {
        return switch (kind) {
            case FAULT -> Text.of("panne sur %s", "fault on %s", who);
            case CLIENT_FAILED -> Text.of("clients %s : premier échec", "clients %s: first failure", who);
            case HAPROXY_DOWN -> Text.of("HAProxy sur %s : ancien leader DOWN", "HAProxy on %s: old leader DOWN", who);
            case PATRONI_NOTICED ->
                Text.of(
                        "Patroni sur %s constate l'arrêt de PostgreSQL",
                        "Patroni on %s notices that PostgreSQL is down", who);
            case KEY_RELEASED -> Text.of("%s libère la clé de leader", "%s releases the leader key", who);
            case KEY_EXPIRED -> Text.of("la clé de leader de %s expire", "leader key of %s expires", who);
            case KEY_GONE ->
                Text.of(
                        "la clé de leader de %s disparaît (libérée ou expirée : indéterminé)",
                        "leader key of %s is gone (released or expired: unknown)", who);
            case LOCK_ACQUIRED -> Text.of("%s acquiert la clé de leader", "%s acquires the leader key", who);
            case PROMOTED -> Text.of("%s accepte les écritures", "%s accepts writes", who);
            case REST_PRIMARY -> Text.of("%s répond 200 à /primary", "%s answers 200 to /primary", who);
            case ROUTED -> Text.of("HAProxy sur %s dirige vers le leader", "HAProxy on %s routes to the leader", who);
            case CLIENT_SERVED ->
                Text.of("clients %s : première écriture acquittée", "clients %s: first acknowledgement", who);
        };
    }

    static Text phase(Phase.Kind kind) {
        return switch (kind) {
            case HAPROXY_NOTICE -> Text.of("HAProxy : ancien leader DOWN", "HAProxy: old leader DOWN");
            case RELEASE -> Text.of("libération de la clé", "key release");
            case EXPIRY -> Text.of("expiration de la clé", "key expiry");
            case KEY_LOSS -> Text.of("fin de la clé", "end of the key");
            case CRASH_NOTICE -> Text.of("détection par Patroni", "detection by Patroni");
            case RESTART -> Text.of("redémarrage de PostgreSQL", "PostgreSQL restart");
            case ELECTION -> Text.of("élection", "election");
            case PROMOTION -> Text.of("promotion", "promotion");
            case REST -> Text.of("API REST : 200", "REST API: 200");
            case ROUTING -> Text.of("routage par HAProxy", "routing by HAProxy");
            case CLIENT -> Text.of("reconnexion des clients", "clients reconnect");
        };
    }

    static Text releaseAfterStop(long ttl) {
        return Text.of(
                "checkpoint d'arrêt, vérifié chaque seconde ; au plus ttl (%d s)",
                "shutdown checkpoint, polled every second; at most ttl (%d s)", ttl);
    }

    static Text releaseBySwitchover() {
        return Text.of(
                "patronictl, checkpoints, arrêt vérifié chaque seconde ; sans délai limite",
                "patronictl, checkpoints, shutdown polled every second; no limit");
    }

    static Text releaseAfterCrash(int primaryStartTimeout) {
        return Text.of(
                "redémarrage abandonné après primary_start_timeout (%d s)",
                "restart given up after primary_start_timeout (%d s)", primaryStartTimeout);
    }

    static Text releaseWithoutTimer() {
        return Text.of("aucun délai ne la limite", "no timer limits it");
    }

    static Text expiry(long ttl, long loopWait) {
        return Text.of(
                "ttl (%d s) depuis le renouvellement, il y a au plus loop_wait (%d s) ; etcd : + 0,5 s",
                "ttl (%d s) from the renewal, at most loop_wait (%d s) ago; etcd: + 0.5 s", ttl, loopWait);
    }

    static Text keyLoss(long ttl) {
        return Text.of("au plus ttl (%d s), plus 0,5 s (etcd)", "at most ttl (%d s), plus 0.5 s (etcd)", ttl);
    }

    static Text crashNotice(long loopWait) {
        return Text.of(
                "prochaine itération de la boucle HA (loop_wait, %d s), ou la suivante",
                "next iteration of the HA loop (loop_wait, %d s), or the one after", loopWait);
    }

    static Text restart(int primaryStartTimeout) {
        return Text.of(
                "récupération, puis démarrage ; au plus primary_start_timeout (%d s)",
                "crash recovery, then start; at most primary_start_timeout (%d s)", primaryStartTimeout);
    }

    static Text election(long restTimeout, long loopWait) {
        return Text.of(
                "GET à chaque membre (sans réponse : %d s) ; nouvel essai après loop_wait (%d s)",
                "GET to each member (unanswered: %d s); retried after loop_wait (%d s)", restTimeout, loopWait);
    }

    static Text electionUnanswered(long restTimeout, long loopWait) {
        return Text.of(
                "GET sans réponse de l'ancien leader (au plus %d s) ; nouvel essai après loop_wait (%d s)",
                "unanswered GET to the old leader (at most %d s); retried after loop_wait (%d s)",
                restTimeout,
                loopWait);
    }

    static Text promotion() {
        return Text.of(
                "pg_ctl promote, après le rejeu du WAL reçu ; sans délai limite",
                "pg_ctl promote, once received WAL is replayed; no limit");
    }

    static Text rest() {
        return Text.of("200 dès que Patroni détient la clé", "200 as soon as Patroni holds the key");
    }

    static Text routing(Text downInter, int rise, Text fastInter) {
        return Text.of(
                "downinter %s s jusqu'au premier succès, puis (rise %d − 1) × fastinter %s s",
                "downinter %s s until the first success, then (rise %d − 1) × fastinter %s s",
                downInter,
                rise,
                fastInter);
    }

    static Text haproxyNotice(Text inter, int fall, Text fastInter) {
        return Text.of(
                "inter %s s jusqu'au premier échec, puis (fall %d − 1) × fastinter %s s",
                "inter %s s until the first failure, then (fall %d − 1) × fastinter %s s", inter, fall, fastInter);
    }

    static Text haproxyNoticeUnanswered(Text inter, int fall, Text fastInter) {
        return Text.of(
                "inter %1$s s, puis %1$s s sans réponse ; (fall %2$d − 1) × (fastinter %3$s s + %1$s s)",
                "inter %1$s s, then %1$s s unanswered; (fall %2$d − 1) × (fastinter %3$s s + %1$s s)",
                inter,
                fall,
                fastInter);
    }

    static Text client(Text retryAfter, int hosts, Text connectTimeout, Text socketTimeout) {
        return Text.of(
                "nouvel essai : %s s ; connexion : %d × %s s ; réponse : %s s",
                "retry: %s s; connection: %d × %s s; answer: %s s", retryAfter, hosts, connectTimeout, socketTimeout);
    }

    static Text dominant(Phase phase, Duration total) {
        long share = total.isZero() ? 0 : Math.round(100.0 * phase.measured().toMillis() / total.toMillis());
        return Text.of(
                "Phase dominante : %s, %s s sur %s s (%d %%).",
                "Dominant phase: %s, %s s of %s s (%d %%).",
                phase.kind().says(),
                seconds(phase.measured()),
                seconds(total),
                Math.min(100, share));
    }

    static Text shorter(Phase.Kind kind) {
        return switch (kind) {
            case EXPIRY, KEY_LOSS ->
                Text.of(
                        "Pour la réduire : baissez ttl (au moins 20 s, et au moins loop_wait + 2 × retry_timeout).",
                        "To shorten it: lower ttl (at least 20 s, and at least loop_wait + 2 × retry_timeout).");
            case RELEASE ->
                Text.of(
                        "Pour la réduire : exécutez CHECKPOINT juste avant, et vérifiez que l'archivage suit.",
                        "To shorten it: run CHECKPOINT just before, and check that archiving keeps up.");
            case ELECTION ->
                Text.of(
                        "Pour la réduire : baissez loop_wait, qui sépare deux essais ; l'attente d'un ancien leader qui ne répond pas (2 s) est fixe.",
                        "To shorten it: lower loop_wait, which separates two attempts; the wait for an old leader that does not answer (2 s) is fixed.");
            case PROMOTION ->
                Text.of(
                        "Pour la réduire : surveillez le retard de rejeu des secondaires, que la promotion doit rattraper.",
                        "To shorten it: monitor the replay lag of the replicas, which the promotion has to catch up.");
            case ROUTING, HAPROXY_NOTICE, REST ->
                Text.of(
                        "Pour la réduire : baissez inter (ou downinter) et fastinter, ou fixez rise à 1.",
                        "To shorten it: lower inter (or downinter) and fastinter, or set rise to 1.");
            case CLIENT ->
                Text.of(
                        "Pour la réduire : baissez le délai entre deux tentatives et le délai de connexion du client.",
                        "To shorten it: lower the client's retry delay and its connect timeout.");
            case CRASH_NOTICE -> Text.of("Pour la réduire : baissez loop_wait.", "To shorten it: lower loop_wait.");
            case RESTART ->
                Text.of(
                        "Pour la réduire : rapprochez les checkpoints, ou fixez primary_start_timeout à 0 pour un failover immédiat.",
                        "To shorten it: make checkpoints more frequent, or set primary_start_timeout to 0 to fail over at once.");
        };
    }

    static Text price(Phase.Kind kind) {
        return switch (kind) {
            case EXPIRY, KEY_LOSS ->
                Text.of(
                        "Le prix : une courte coupure d'etcd ou du réseau suffit alors à rétrograder un leader sain.",
                        "The price: a short outage of etcd or of the network is then enough to demote a healthy leader.");
            case RELEASE ->
                Text.of(
                        "Le prix : des écritures sur disque avancées, pendant le service.",
                        "The price: disk writes that happen earlier, while clients are served.");
            case ELECTION ->
                Text.of(
                        "Le prix : davantage de requêtes à etcd et à PostgreSQL.",
                        "The price: more requests to etcd and to PostgreSQL.");
            case PROMOTION ->
                Text.of(
                        "Le prix : du matériel équivalent pour les secondaires, et pas de longues requêtes qui bloquent le rejeu.",
                        "The price: hardware for the replicas as good as the leader's, and no long queries that block replay.");
            case ROUTING, HAPROXY_NOTICE, REST ->
                Text.of(
                        "Le prix : plus de contrôles par seconde sur chaque Patroni, et une seule réponse suffit avec rise 1.",
                        "The price: more checks per second on each Patroni, and a single answer decides with rise 1.");
            case CLIENT ->
                Text.of(
                        "Le prix : plus de tentatives pendant la panne, et des connexions lentes prises pour des échecs.",
                        "The price: more attempts during the outage, and slow connections taken for failures.");
            case CRASH_NOTICE ->
                Text.of(
                        "Le prix : davantage de requêtes à etcd et à PostgreSQL.",
                        "The price: more requests to etcd and to PostgreSQL.");
            case RESTART ->
                Text.of(
                        "Le prix : plus d'écritures sur disque ; un failover asynchrone peut perdre les derniers WAL du leader.",
                        "The price: more disk writes; an asynchronous failover can lose the leader's latest WAL.");
        };
    }

    private static Text seconds(Duration duration) {
        return Text.decimals(1, duration.toMillis() / 1000.0);
    }
}
