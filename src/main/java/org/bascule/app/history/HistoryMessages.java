package org.bascule.app.history;

import org.bascule.lab.Text;

/** What {@code app.history} says to a person, in both languages. */
final class HistoryMessages {

    private HistoryMessages() {}

    static Text leads() {
        return Text.of("mène", "leads");
    }

    static Text follows() {
        return Text.of("suit", "follows");
    }

    static Text held() {
        return Text.of("tenue", "held");
    }

    static Text free() {
        return Text.of("libre", "free");
    }

    static Text none() {
        return Text.of("aucune", "none");
    }

    static Text lost() {
        return Text.of("perdu", "lost");
    }

    static Text silent() {
        return Text.of("muet", "silent");
    }

    static Text connecting() {
        return Text.of("se connecte", "connecting");
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
        return Text.of("écrivain", "writer");
    }

    static Text reader() {
        return Text.of("lecteur", "reader");
    }

    static Text etcdCannotAnswer() {
        return Text.of("etcd ne peut pas répondre", "etcd cannot answer");
    }

    static Text heldBy(String holder) {
        return Text.of("tenue par %s", "held by %s", holder);
    }

    static Text notTakenYet() {
        return Text.of("pas encore prise", "not taken yet");
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
        return Text.of("copie du leader", "creating replica");
    }

    static Text initializingCluster(String word) {
        return Text.of("initialise le cluster", "%s", word);
    }

    static Text restarting() {
        return Text.of("PostgreSQL redémarre", "restarting");
    }

    static Text stopping() {
        return Text.of("PostgreSQL s'arrête", "stopping");
    }

    static Text frozen() {
        return Text.of("gelé", "frozen");
    }

    static Text notAskedYet() {
        return Text.of("pas encore interrogé", "not asked yet");
    }

    static Text postgresqlRefusesLogin() {
        return Text.of("PostgreSQL refuse la connexion", "PostgreSQL refuses the login");
    }

    static Text patroniIsStarting() {
        return Text.of("Patroni démarre", "Patroni is starting");
    }

    static Text postgresqlNotResponding() {
        return Text.of("PostgreSQL ne répond pas", "PostgreSQL not responding");
    }

    static Text patroniStoppedPostgresqlNotResponding() {
        return Text.of("Patroni arrêté, PostgreSQL ne répond pas", "Patroni stopped, PostgreSQL not responding");
    }
}
