package org.bascule.app.diagram;

import java.nio.file.Path;
import org.bascule.lab.Text;

/** What {@code app.diagram} says to a person, in both languages. */
final class DiagramMessages {

    private DiagramMessages() {}

    static Text readOnly() {
        return Text.of(" (lecture seule !)", " (read-only!)");
    }

    static Text readWrite() {
        return Text.of(" (lecture-écriture !)", " (read-write!)");
    }

    static Text nobody() {
        return Text.of("personne", "nobody");
    }

    static Text or() {
        return Text.of(" ou ", " or ");
    }

    static Text writer() {
        return Text.of("écrivain", "writer");
    }

    static Text reader() {
        return Text.of("lecteur", "reader");
    }

    static Text stopped() {
        return Text.of(" · arrêté", " · stopped");
    }

    static Text acknowledged(String format, String format2, Object value, Object value2) {
        return Text.of("%1$s acquittées · %2$s %3$s", "%1$s acknowledged · %2$s %4$s", format, format2, value, value2);
    }

    static Text unknown(String format, Object value) {
        return Text.of(" · %1$s %2$s", " · %1$s unknown", format, value);
    }

    static Text longestPause(String seconds) {
        return Text.of("pause max. %s", "longest pause %s", seconds);
    }

    static Text saveSchema() {
        return Text.of("Enregistrer le schéma", "Save the schema");
    }

    static Text saved(Path file) {
        return Text.of("Enregistré : %s", "Saved: %s", file);
    }

    static Text close() {
        return Text.of("Fermer", "Close");
    }

    static Text couldNotBeWritten(Path file) {
        return Text.of("%s n'a pas pu être écrit.", "%s could not be written.", file);
    }

    static Text chooseDirectoryThatYouMay() {
        return Text.of(
                "Choisissez un dossier où vous pouvez écrire, sur un disque qui n'est pas plein.",
                "Choose a directory that you may write to, on a disk that is not full.");
    }

    static Text nothingIsCreatedYetPerform() {
        return Text.of(
                "Rien n'est encore créé : jouez la première étape.", "Nothing is created yet: perform the first step.");
    }

    static Text leaderKey() {
        return Text.of("clé de leader", "leader key");
    }

    static Text unknownToThisLab() {
        return Text.of("inconnu de ce laboratoire", "unknown to this lab");
    }

    static Text countsForQuorum() {
        return Text.of("compte pour le quorum", "counts for the quorum");
    }

    static Text noMember() {
        return Text.of("aucun membre", "no member");
    }

    static Text quorumHeld() {
        return Text.of("quorum tenu", "quorum held");
    }

    static Text quorumLost() {
        return Text.of("quorum perdu", "quorum lost");
    }

    static Text noQuorumYet() {
        return Text.of("pas encore de quorum", "no quorum yet");
    }

    static Text quorumAccount(Text quorum, Text account) {
        return Text.of("%s : %s", "%s: %s", quorum, account);
    }

    static Text notCreatedYet() {
        return Text.of("pas encore créé", "not created yet");
    }

    static Text frozen() {
        return Text.of("gelé", "frozen");
    }

    static Text stoppedEtcdFacts() {
        return Text.of("arrêté", "stopped");
    }

    static Text notStartedYet() {
        return Text.of("pas encore démarré", "not started yet");
    }

    static Text notMemberYet() {
        return Text.of("pas encore membre", "not a member yet");
    }

    static Text noAnswer() {
        return Text.of("ne répond pas", "no answer");
    }

    static Text answersNoLeader() {
        return Text.of("répond, sans leader", "answers, no leader");
    }

    static Text term() {
        return Text.of("mandat ", "term ");
    }

    static Text asReadAtBeforeEtcd(String time) {
        return Text.of("lu à %s, avant le silence d'etcd", "as read at %s, before etcd fell silent", time);
    }

    static Text asReadBeforeEtcdFell() {
        return Text.of("lu avant le silence d'etcd", "as read before etcd fell silent");
    }

    static Text notReadYet() {
        return Text.of("pas encore lu", "not read yet");
    }

    static Text registeredInEtcdNoNode() {
        return Text.of("inscrit dans etcd, sans nœud", "registered in etcd, no node");
    }

    static Text leaderAnotherOneWritesToo() {
        return Text.of("leader, un autre écrit aussi", "leader, another one writes too");
    }

    static Text noLeaderKeyStillWrites() {
        return Text.of("sans la clé, écrit encore", "no leader key, still writes");
    }

    static Text frozenHoldsKey() {
        return Text.of("gelé, tient la clé", "frozen, holds the key");
    }

    static Text postgresqlAloneStillWrites() {
        return Text.of("PostgreSQL seul, écrit encore", "PostgreSQL alone, still writes");
    }

    static Text postgresqlAloneNoPatroni() {
        return Text.of("PostgreSQL seul, sans Patroni", "PostgreSQL alone, no Patroni");
    }

    static Text stoppedItsKeyLivesOn() {
        return Text.of("arrêté, sa clé vit encore", "stopped, its key lives on");
    }

    static Text nothingRuns() {
        return Text.of("rien ne tourne", "nothing runs");
    }

    static Text leader() {
        return Text.of("leader", "leader");
    }

    static Text leaderApiSilent() {
        return Text.of("leader, API muette", "leader, API silent");
    }

    static Text standbyLeader() {
        return Text.of("leader d'un cluster secondaire", "standby leader");
    }

    static Text leaderKeyHeldPromoting() {
        return Text.of("clé obtenue, promotion", "leader key held, promoting");
    }

    static Text leaderKeyHeldNoAnswer() {
        return Text.of("clé tenue, PostgreSQL muet", "leader key held, no answer");
    }

    static Text patroniApiIsSilent() {
        return Text.of("API de Patroni muette", "Patroni's API is silent");
    }

    static Text patroniIsStarting() {
        return Text.of("Patroni démarre", "Patroni is starting");
    }

    static Text acceptsWritesNoKey() {
        return Text.of("accepte les écritures, sans clé", "accepts writes, no key");
    }

    static Text replicaReplayPaused() {
        return Text.of("secondaire · rejeu en pause", "replica · replay paused");
    }

    static Text replicaStreaming() {
        return Text.of("secondaire · streaming", "replica · streaming");
    }

    static Text replicaNoLeader() {
        return Text.of("secondaire · sans leader", "replica · no leader");
    }

    static Text replicaOtherTimeline() {
        return Text.of("secondaire · autre timeline", "replica · other timeline");
    }

    static Text postgresqlNotAskedYet() {
        return Text.of("PostgreSQL pas encore interrogé", "PostgreSQL not asked yet");
    }

    static Text postgresqlDoesNotAnswer() {
        return Text.of("PostgreSQL ne répond pas", "PostgreSQL does not answer");
    }

    static Text replicaLostItsSource() {
        return Text.of("secondaire · sans source", "replica · lost its source");
    }

    static Text replicaNotStreaming() {
        return Text.of("secondaire · pas de flux", "replica · not streaming");
    }

    static Text postgresqlRefusesLogin() {
        return Text.of("PostgreSQL refuse la connexion", "PostgreSQL refuses the login");
    }

    static Text postgresqlIsStarting() {
        return Text.of("PostgreSQL démarre", "PostgreSQL is starting");
    }

    static Text copyingLeader() {
        return Text.of("copie du leader en cours", "copying the leader");
    }

    static Text bootstrappingCluster() {
        return Text.of("initialise le cluster", "bootstrapping the cluster");
    }

    static Text postgresqlIsRestarting() {
        return Text.of("PostgreSQL redémarre", "PostgreSQL is restarting");
    }

    static Text postgresqlIsStopping() {
        return Text.of("PostgreSQL s'arrête", "PostgreSQL is stopping");
    }

    static Text postgresqlStopped() {
        return Text.of("PostgreSQL arrêté", "PostgreSQL stopped");
    }

    static Text postgresqlCrashed() {
        return Text.of("PostgreSQL s'est effondré", "PostgreSQL crashed");
    }

    static Text state(String state) {
        return Text.of("état : %s", "state: %s", state);
    }

    static Text notStreaming() {
        return Text.of("pas de streaming", "not streaming");
    }

    static Text broken() {
        return Text.of("rompu", "broken");
    }

    static Text lag(String size, String size2) {
        return Text.of(" · retard %1$s", " · lag %2$s", size, size2);
    }

    static Text notRunning() {
        return Text.of("ne tourne pas", "not running");
    }

    static Text apiSilent() {
        return Text.of("l'API ne répond pas", "API silent");
    }

    static Text notRegisteredInEtcd(String state) {
        return Text.of("%s · pas inscrit dans etcd", "%s · not registered in etcd", state);
    }

    static Text refuses() {
        return Text.of("refuse", "refuses");
    }

    static Text refusesLogin() {
        return Text.of("refuse la connexion : ", "refuses the login: ");
    }

    static Text silent() {
        return Text.of("muet", "silent");
    }

    static Text was(String stood) {
        return Text.of("était : %s", "was: %s", stood);
    }

    static Text replayPaused() {
        return Text.of("rejeu en pause", "replay paused");
    }
}
