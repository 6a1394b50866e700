package org.bascule.app.history;

import org.bascule.lab.Text;

/** What {@code app.history} says to a person, in both languages. */
final class HistoryMessages {

    private HistoryMessages() {}

    static Text leader() {
        return Text.of("leader", "leader");
    }

    static Text replica() {
        return Text.of("secondaire", "replica");
    }

    static Text held() {
        return Text.of("détenue", "held");
    }

    static Text free() {
        return Text.of("libre", "free");
    }

    static Text noneAnswered() {
        return Text.of("aucune", "none");
    }

    static Text quorumLost() {
        return Text.of("perdu", "lost");
    }

    static Text noResponse() {
        return Text.of("sans réponse", "no response");
    }

    static Text connecting() {
        return Text.of("connexion en cours", "connecting");
    }

    static Text writesAcknowledged() {
        return Text.of("écritures acquittées", "writes acknowledged");
    }

    static Text noWriteAcknowledged() {
        return Text.of("aucune écriture acquittée", "no write acknowledged");
    }

    static Text readsAnswered() {
        return Text.of("lectures servies", "reads answered");
    }

    static Text noReadAnswered() {
        return Text.of("aucune lecture servie", "no read answered");
    }

    static Text leaderKey() {
        return Text.of("clé de leader", "leader key");
    }

    static Text writer() {
        return Text.of("écritures", "writer");
    }

    static Text reader() {
        return Text.of("lectures", "reader");
    }

    static Text etcdUnavailable() {
        return Text.of("etcd indisponible", "etcd unavailable");
    }

    static Text heldBy(String holder) {
        return Text.of("détenue par %s", "held by %s", holder);
    }

    static Text notAcquiredYet() {
        return Text.of("pas encore acquise", "not acquired yet");
    }

    static Text quorum(Text answers) {
        return Text.of("quorum · %s", "quorum · %s", answers);
    }

    static Text noQuorum(Text answers) {
        return Text.of("pas de quorum · %s", "no quorum · %s", answers);
    }

    static Text notStartedYet() {
        return Text.of("pas encore démarré", "not started yet");
    }

    static Text readWrite(String timeline) {
        return Text.of("lecture-écriture%s", "read-write%s", timeline);
    }

    static Text readWriteWithoutKey(String timeline) {
        return Text.of("lecture-écriture sans la clé%s", "read-write without the key%s", timeline);
    }

    static Text promotion() {
        return Text.of("promotion", "promotion");
    }

    static Text readOnly(String timeline) {
        return Text.of("lecture seule%s", "read-only%s", timeline);
    }

    static Text starting() {
        return Text.of("PostgreSQL démarre", "starting");
    }

    static Text creatingReplica() {
        return Text.of("création du secondaire", "creating replica");
    }

    static Text initializingCluster(String state) {
        return Text.of("initialisation du cluster", "%s", state);
    }

    static Text restarting() {
        return Text.of("PostgreSQL redémarre", "restarting");
    }

    static Text stopping() {
        return Text.of("PostgreSQL s'arrête", "stopping");
    }

    static Text frozen() {
        return Text.of("figé", "frozen");
    }

    static Text notQueriedYet() {
        return Text.of("pas encore interrogé", "not queried yet");
    }

    static Text postgresqlRefusesConnections() {
        return Text.of("PostgreSQL refuse la connexion", "PostgreSQL refuses connections");
    }

    static Text patroniStarting() {
        return Text.of("Patroni démarre", "Patroni starting");
    }

    static Text postgresqlNotResponding() {
        return Text.of("PostgreSQL ne répond pas", "PostgreSQL not responding");
    }

    static Text patroniStoppedPostgresqlNotResponding() {
        return Text.of("Patroni arrêté, PostgreSQL ne répond pas", "Patroni stopped, PostgreSQL not responding");
    }
}
