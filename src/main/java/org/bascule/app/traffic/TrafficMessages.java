package org.bascule.app.traffic;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.bascule.app.look.Seconds;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.traffic.ClientPath;

/** What {@code app.traffic} says to a person, in both languages. */
final class TrafficMessages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private TrafficMessages() {}

    static Text writer() {
        return Text.of("écriture", "writer");
    }

    static Text reader() {
        return Text.of("lecture", "reader");
    }

    static Text answered() {
        return Text.of("réponses", "answered");
    }

    static Text answeredHint() {
        return Text.of(
                "Opérations qui ont reçu une réponse : écritures acquittées, lectures servies.",
                "Operations that were answered: writes acknowledged, reads served.");
    }

    static Text failures() {
        return Text.of("échecs", "failures");
    }

    static Text failuresHint() {
        return Text.of("Tentatives qui ont échoué ; chacune est réessayée.", "Attempts that failed; each is retried.");
    }

    static Text unknown() {
        return Text.of("inconnues", "unknown");
    }

    static Text unknownHint() {
        return Text.of(
                "Opérations envoyées dont la réponse n'est pas arrivée : la ligne existe peut-être.",
                "Operations that were sent without an answer: the row may exist or not.");
    }

    static Text longestPause() {
        return Text.of("pause max.", "max. pause");
    }

    static Text longestPauseHint() {
        return Text.of("Le plus long délai entre deux réponses.", "The longest time between two answers.");
    }

    static Text latencies() {
        return Text.of("p50 / p99 / max", "p50 / p99 / max");
    }

    static Text latenciesHint() {
        return Text.of(
                "Latence en millisecondes : de la première tentative d'une opération à sa réponse.",
                "Latency in milliseconds: from the first attempt of an operation to its answer.");
    }

    static Text member() {
        return Text.of("membre", "member");
    }

    static Text memberHint() {
        return Text.of("Le membre qui répond actuellement.", "The member that answers now.");
    }

    static Text running() {
        return Text.of("en marche", "running");
    }

    static Text stopped() {
        return Text.of("arrêtés", "stopped");
    }

    static Text path(ClientPath path) {
        return switch (path) {
            case OWN_HAPROXY -> Text.of("HAProxy local", "own HAProxy");
            case HAPROXY -> Text.of("HAProxy, plusieurs hôtes", "HAProxy, several hosts");
            case MULTI_HOST -> Text.of("PostgreSQL directement", "PostgreSQL directly");
        };
    }

    static Text oneConnection() {
        return Text.of("une connexion", "one connection");
    }

    static Text poolOf(int connections) {
        return Text.of("pool de %d", "pool of %d", connections);
    }

    static Text perSecond(int rate) {
        return Text.of("%d/s", "%d/s", rate);
    }

    static Text compareRows() {
        return Text.of("Comparer aux lignes", "Compare with the rows");
    }

    static Text rowsCompared(Text time, int ok, int lost, int unexpected, int recovered) {
        return Text.of(
                "Lignes à %1$s : ok %2$d · perdues %3$d · inattendues %4$d · retrouvées %5$d",
                "Rows at %1$s: ok %2$d · lost %3$d · unexpected %4$d · recovered %5$d",
                time,
                ok,
                lost,
                unexpected,
                recovered);
    }

    static Text noLeaderToCompareWith(Text time) {
        return Text.of(
                "À %s, aucun leader n'acceptait de connexion. Comparez à nouveau quand un leader répond.",
                "At %s, no leader accepted connections. Compare again once a leader answers.", time);
    }

    static Text clock(Instant at) {
        return Text.same(TIME.format(at));
    }

    static Text and() {
        return Text.of(" et ", " and ");
    }

    static Text scenarioStartsNoClient() {
        return Text.of(
                "Aucun client pour l'instant. Démarrez-en avec le bouton ci-dessus.",
                "No client yet. Start some with the button above.");
    }

    static Text clientsStartInChapter(String chapter) {
        return Text.of(
                "Aucun client pour l'instant. Le chapitre %s démarre un client en écriture et un client en lecture ; le bouton"
                        + " ci-dessus aussi.",
                "No client yet. Chapter %s starts a writer and a reader; so does the button above.", chapter);
    }

    static Text clientsStartInChapters(String chapters) {
        return Text.of(
                "Aucun client pour l'instant. Les chapitres %s démarrent un client en écriture et un client en lecture ; le"
                        + " bouton ci-dessus aussi.",
                "No client yet. Chapters %s start a writer and a reader; so does the button above.", chapters);
    }

    static Text startClients(String name) {
        return Text.of("Démarrer les clients %s", "Start the clients %s", name);
    }

    static Text stopClients() {
        return Text.of("Arrêter les clients", "Stop the clients");
    }

    static Text taskRunning(Text task) {
        return Text.of("En cours : %s", "Running: %s", task);
    }

    static Text noMemberYet() {
        return Text.of(
                "Aucun membre n'est créé : construisez d'abord le cluster.",
                "No member is created: build the cluster first.");
    }

    static Text tooManySets(int most) {
        return Text.of(
                "%d jeux de clients sont en marche : arrêtez les clients d'abord.",
                "%d sets of clients are running: stop the clients first.", most);
    }

    static Text haproxyDoesNotLead() {
        return Text.of(
                "Aucun HAProxy en marche n'a de port vers PostgreSQL. Choisissez un autre chemin.",
                "No running HAProxy has a port to PostgreSQL. Choose another path.");
    }

    static Text hosts(String names) {
        return Text.of("Chaîne de connexion : %s", "Connection string: %s", names);
    }

    static Text retryAfter(Duration pause, boolean documented) {
        String fr = Seconds.in(Lang.FR, pause);
        String en = Seconds.in(Lang.EN, pause);
        return documented
                ? Text.of("après %1$s (document)", "after %2$s (document)", fr, en)
                : Text.of("après %1$s", "after %2$s", fr, en);
    }

    static Text retryAtOnce() {
        return Text.of("aussitôt", "at once");
    }

    static Text writesPerSecond() {
        return Text.of("écritures/s", "writes/s");
    }

    static Text readsPerSecond() {
        return Text.of("lectures/s", "reads/s");
    }

    static Text latency() {
        return Text.of("latence", "latency");
    }

    /** @param decade of milliseconds */
    static Text decade(int decade) {
        return decade < 3
                ? Text.same(Math.round(Math.pow(10, decade)) + " ms")
                : Text.same(Math.round(Math.pow(10, decade - 3.0)) + " s");
    }

    static Text keyFree() {
        return Text.of("clé libre", "key free");
    }

    static Text key(Text held) {
        return Text.of("clé %s", "key %s", held);
    }

    static Text acceptsWrites(Text member) {
        return Text.of("%s accepte les écritures", "%s accepts writes", member);
    }

    /** Part of the name of a file. */
    static Text clientsFile() {
        return Text.of("clients", "clients");
    }

    static Text saveChart() {
        return Text.of("Enregistrer le graphique", "Save the chart");
    }
}
