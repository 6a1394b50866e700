package org.bascule.app.diagram;

import org.bascule.lab.Origin;
import org.bascule.lab.Text;

/** What {@code app.diagram} says to a person, in both languages. */
final class DiagramMessages {

    private DiagramMessages() {}

    static Text butReadOnly() {
        return Text.of(" (lecture seule !)", " (read-only!)");
    }

    static Text butReadWrite() {
        return Text.of(" (lecture-écriture !)", " (read-write!)");
    }

    static Text noServer() {
        return Text.of("aucun serveur", "no server");
    }

    static Text or() {
        return Text.of(" ou ", " or ");
    }

    static Text writer() {
        return Text.of("écriture", "writer");
    }

    static Text reader() {
        return Text.of("lecture", "reader");
    }

    static Text clientStopped() {
        return Text.of(" · arrêté", " · stopped");
    }

    static Text sets(int count) {
        return Text.of(" · %d jeux", " · %d sets", count);
    }

    static Text setStopped() {
        return Text.of(" (arrêté)", " (stopped)");
    }

    static Text directly(String members) {
        return Text.of("PostgreSQL directement → %s", "PostgreSQL directly → %s", members);
    }

    static Text operations(String acknowledged, String failures, int count) {
        return Text.of(
                "%1$s acquittées · %2$s %3$s",
                "%1$s acknowledged · %2$s %4$s",
                acknowledged,
                failures,
                count < 2 ? "échec" : "échecs",
                count == 1 ? "failure" : "failures");
    }

    static Text unknownOperations(String unknown, int count) {
        return Text.of(" · %1$s %2$s", " · %1$s unknown", unknown, count < 2 ? "inconnue" : "inconnues");
    }

    static Text longestPause(String seconds) {
        return Text.of("pause max. %s", "longest pause %s", seconds);
    }

    static Text noNodeYet() {
        return Text.of("Aucun nœud pour l'instant : exécutez la première étape.", "No node yet: run the first step.");
    }

    static Text leaderKey() {
        return Text.of("clé de leader", "leader key");
    }

    static Text keyFree() {
        return Text.of("libre", "free");
    }

    static Text notInThisLab() {
        return Text.of("inconnu de ce laboratoire", "unknown to this lab");
    }

    static Text countsForQuorum() {
        return Text.of("compte dans le quorum", "counts toward the quorum");
    }

    static Text noEtcdMember() {
        return Text.of("aucun membre", "no members");
    }

    static Text quorumHeld() {
        return Text.of("quorum atteint", "quorum held");
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
        return Text.of("figé", "frozen");
    }

    static Text stopped() {
        return Text.of("arrêté", "stopped");
    }

    static Text notStartedYet() {
        return Text.of("pas encore démarré", "not started yet");
    }

    static Text notMemberYet() {
        return Text.of("pas encore membre", "not a member yet");
    }

    static Text notResponding() {
        return Text.of("ne répond pas", "not responding");
    }

    static Text respondsWithoutLeader() {
        return Text.of("répond, sans leader", "responds, no leader");
    }

    static Text term() {
        return Text.of("mandat ", "term ");
    }

    static Text readAtThenEtcdLost(String time) {
        return Text.of("lu à %s, etcd ne répond plus", "read at %s, etcd not responding", time);
    }

    static Text readBeforeEtcdLost() {
        return Text.of("lu avant la perte d'etcd", "read before etcd was lost");
    }

    static Text notReadYet() {
        return Text.of("pas encore lu", "not read yet");
    }

    static Text registeredWithoutNode() {
        return Text.of("inscrit dans etcd, sans nœud", "registered in etcd, no node");
    }

    static Text leaderAmongSeveralWriters() {
        return Text.of("leader, un autre écrit aussi", "leader, another accepts writes");
    }

    static Text writerWithoutKeyAmongSeveral() {
        return Text.of("sans la clé, écrit encore", "no leader key, still writable");
    }

    static Text frozenWithKey() {
        return Text.of("figé, détient la clé", "frozen, holds the key");
    }

    static Text writableWithoutPatroni() {
        return Text.of("sans Patroni, écrit encore", "no Patroni, still writable");
    }

    static Text postgresqlWithoutPatroni() {
        return Text.of("PostgreSQL seul, sans Patroni", "PostgreSQL alone, no Patroni");
    }

    static Text stoppedBeforeKeyExpired() {
        return Text.of("arrêté, clé encore valide", "stopped, key still valid");
    }

    static Text noServiceRunning() {
        return Text.of("aucun service démarré", "no service running");
    }

    static Text leader() {
        return Text.of("leader", "leader");
    }

    static Text leaderApiNotResponding() {
        return Text.of("leader, l'API ne répond pas", "leader, API not responding");
    }

    static Text standbyLeader() {
        return Text.of("leader d'un cluster secondaire", "standby leader");
    }

    static Text promoting() {
        return Text.of("clé acquise, promotion", "key acquired, promoting");
    }

    static Text keyHolderNotResponding() {
        return Text.of("détient la clé, ne répond pas", "holds the key, not responding");
    }

    static Text patroniApiNotResponding() {
        return Text.of("l'API Patroni ne répond pas", "Patroni API not responding");
    }

    static Text patroniStarting() {
        return Text.of("Patroni démarre", "Patroni starting");
    }

    static Text writableWithoutKey() {
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

    static Text postgresqlNotQueriedYet() {
        return Text.of("PostgreSQL pas encore interrogé", "PostgreSQL not queried yet");
    }

    static Text postgresqlNotResponding() {
        return Text.of("PostgreSQL ne répond pas", "PostgreSQL not responding");
    }

    static Text replicaLostUpstream() {
        return Text.of("secondaire · source perdue", "replica · upstream lost");
    }

    static Text replicaNotStreaming() {
        return Text.of("secondaire · sans streaming", "replica · not streaming");
    }

    static Text postgresqlRefusesConnections() {
        return Text.of("PostgreSQL refuse la connexion", "PostgreSQL refuses connections");
    }

    static Text postgresqlStarting() {
        return Text.of("PostgreSQL démarre", "PostgreSQL starting");
    }

    static Text creatingReplica() {
        return Text.of("création du secondaire", "creating the replica");
    }

    static Text initializingCluster() {
        return Text.of("initialisation du cluster", "initializing the cluster");
    }

    static Text postgresqlRestarting() {
        return Text.of("PostgreSQL redémarre", "PostgreSQL restarting");
    }

    static Text postgresqlStopping() {
        return Text.of("PostgreSQL s'arrête", "PostgreSQL stopping");
    }

    static Text postgresqlStopped() {
        return Text.of("PostgreSQL arrêté", "PostgreSQL stopped");
    }

    static Text postgresqlCrashed() {
        return Text.of("crash de PostgreSQL", "PostgreSQL crashed");
    }

    static Text state(String state) {
        return Text.of("état : %s", "state: %s", state);
    }

    static Text notStreaming() {
        return Text.of("sans streaming", "not streaming");
    }

    static Text replicationBroken() {
        return Text.of("rompu", "broken");
    }

    static Text lag(Text size) {
        return Text.of(" · retard %s", " · lag %s", size);
    }

    static Text notRunning() {
        return Text.of("inactif", "not running");
    }

    static Text apiNotResponding() {
        return Text.of("l'API ne répond pas", "API not responding");
    }

    static Text notRegisteredInEtcd(String state) {
        return Text.of("%s · pas inscrit dans etcd", "%s · not registered in etcd", state);
    }

    static Text refuses() {
        return Text.of("refuse", "refuses");
    }

    static Text connectionRefused() {
        return Text.of("connexion refusée : ", "connection refused: ");
    }

    static Text noResponse() {
        return Text.of("sans réponse", "no response");
    }

    static Text lastSeen(String state) {
        return Text.of("était : %s", "was: %s", state);
    }

    static Text replayPaused() {
        return Text.of("rejeu en pause", "replay paused");
    }

    static Text tlsServerRunning() {
        return Text.of("serveur TLS en marche", "TLS server running");
    }

    static Text tlsServerStopped() {
        return Text.of("serveur TLS arrêté", "TLS server stopped");
    }

    static Text tlsServerFrozen() {
        return Text.of("serveur TLS figé", "TLS server frozen");
    }

    static Text stoppedOn(String members) {
        return Text.of("arrêté sur %s", "stopped on %s", members);
    }

    static Text lastBackup() {
        return Text.of("Dernière sauvegarde", "Last backup");
    }

    static Text noStanza() {
        return Text.of("stanza pas encore créée", "stanza not created yet");
    }

    static Text noBackup() {
        return Text.of("aucune sauvegarde", "no backup yet");
    }

    static Text backup(String type, Text time, Text size, Text sizeInRepository) {
        return Text.of(
                "%s · %s · %s (%s dans le dépôt)",
                "%s · %s · %s (%s in the repository)", type, time, size, sizeInRepository);
    }

    static Text invalidChecksums(Text backup) {
        return Text.of("sommes de contrôle invalides · %s", "invalid checksums · %s", backup);
    }

    static Text walArchive() {
        return Text.of("Archive des WAL", "WAL archive");
    }

    static Text noLeader() {
        return Text.of("aucun leader", "no leader");
    }

    static Text archiveModeOff(String member) {
        return Text.of("archive_mode désactivé sur %s", "archive_mode off on %s", member);
    }

    static Text archiveCommandFails() {
        return Text.of("archive_command échoue", "archive_command fails");
    }

    static Text archivedBy(String member, Text time) {
        return Text.of("dernier archivage par %s à %s", "last archived by %s at %s", member, time);
    }

    static Text nothingArchivedBy(String member) {
        return Text.of("%s n'a encore rien archivé", "%s has not archived anything yet", member);
    }

    static Text walWaiting(Text archiving, int waiting) {
        return Text.of("%s · WAL en attente : %d", "%s · WAL waiting: %d", archiving, waiting);
    }

    static Text archiving() {
        return Text.of("archivage", "archiving");
    }

    static Text archivingFails() {
        return Text.of("archivage en échec", "archiving fails");
    }

    static Text failing() {
        return Text.of("en échec", "failing");
    }

    static Text nothingArchived() {
        return Text.of("rien encore", "nothing yet");
    }

    static Text createdFrom(String state, Text origin) {
        return Text.of("%s ← %s", "%s ← %s", state, origin);
    }

    static Text origin(Origin origin) {
        return switch (origin) {
            case BOOTSTRAP -> Text.same("initdb");
            case BASE_BACKUP -> Text.same("pg_basebackup");
            case PGBACKREST -> Text.same("pgBackRest");
            case DELTA_RESTORE -> Text.of("restauration delta", "delta restore");
            case RECOVERY -> Text.of("restauration PITR", "PITR restore");
        };
    }
}
