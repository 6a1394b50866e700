package org.bascule.scenario.check;

import java.util.Optional;
import org.bascule.lab.Origin;
import org.bascule.lab.Text;

/** Messages of {@code scenario.check}, in both languages. */
final class CheckMessages {

    private CheckMessages() {}

    static Text timerRuleFollowed() {
        return Text.of(
                "loop_wait + 2 × retry_timeout ≤ ttl, et ttl vaut au moins 20",
                "loop_wait + 2 × retry_timeout ≤ ttl, and ttl is at least 20");
    }

    static Text timerRuleBroken() {
        return Text.of(
                "loop_wait + 2 × retry_timeout > ttl, ou ttl est inférieur à 20",
                "loop_wait + 2 × retry_timeout > ttl, or ttl is less than 20");
    }

    static Text publishesOwnAddress(String names) {
        return Text.of(
                "l'API REST est publiée dans etcd avec l'adresse du nœud : %s",
                "the REST API is published in etcd with the node's own address: %s", names);
    }

    static Text publishesOtherAddress(String names) {
        return Text.of(
                "l'API REST est publiée dans etcd avec une autre adresse que celle du nœud : %s",
                "the REST API is published in etcd with an address other than the node's: %s", names);
    }

    static Text replicationAllowed(String names) {
        return Text.of(
                "chacun de ces membres accepterait de répliquer vers tous les autres : %s",
                "each of these members would accept replication connections from all the others: %s", names);
    }

    static Text noReplicationUser(String member) {
        return Text.of(
                "%s : aucun rôle de réplication dans sa configuration",
                "%s: no replication role in its configuration", member);
    }

    static Text replicationRefused(String member, String server, String why) {
        return Text.of("%s → %s : refusé (%s)", "%s → %s: refused (%s)", member, server, why);
    }

    static Text replicationAccepted(int members) {
        return Text.of("accepté entre les %d membres", "accepted between all %d members", members);
    }

    static Text acceptsWrites(String member) {
        return Text.of("%s accepte les écritures", "%s accepts writes", member);
    }

    static Text rejectsWrites(String member) {
        return Text.of("%s refuse les écritures", "%s rejects writes", member);
    }

    static Text writesRequirePromotion() {
        return Text.of(
                "PostgreSQL n'accepte les écritures qu'après sa promotion, et jamais sans la clé de leader",
                "PostgreSQL accepts writes only after promotion, and never without the leader key");
    }

    static Text writeAccepted() {
        return Text.of("écriture acceptée", "write accepted");
    }

    static Text patroniResponds(String nodes) {
        return Text.of("l'API de Patroni répond sur %s", "the Patroni API responds on %s", nodes);
    }

    static Text patroniDoesNotRespond(String nodes) {
        return Text.of("l'API de Patroni ne répond pas sur %s", "the Patroni API does not respond on %s", nodes);
    }

    static Text patroniConnectsToEtcdFirst() {
        return Text.of(
                "Patroni n'ouvre son API qu'après s'être connecté à etcd",
                "Patroni opens its API only after it has connected to etcd");
    }

    static Text noResponse() {
        return Text.of("aucune réponse", "no response");
    }

    static Text responding(String nodes) {
        return Text.of("répondent : %s", "responding: %s", nodes);
    }

    static Text clientsNeverRetry() {
        return Text.of(
                "les clients écrivent et lisent sans nouvelle tentative", "clients write and read without retrying");
    }

    static Text clientsRecover(Text retries) {
        return Text.of(
                "les clients reprennent d'eux-mêmes écritures et lectures (%s au plus)",
                "clients resume writes and reads on their own (at most %s)", retries);
    }

    static Text clientsWaitForPromotionAndRoute() {
        return Text.of(
                "promotion, puis ouverture de la route par HAProxy, puis reconnexion des clients",
                "promotion, then HAProxy opens the route, then the clients reconnect");
    }

    static Text noClientRunning() {
        return Text.of("aucun client n'est en marche", "no client is running");
    }

    static Text clientPauses(Text writes, Text writeRetries, Text reads, Text readRetries) {
        return Text.of(
                "écritures : pause de %s s, %s ; lectures : pause de %s s, %s",
                "writes: %s s pause, %s; reads: %s s pause, %s", writes, writeRetries, reads, readRetries);
    }

    /** Of one of several sets of clients. */
    static Text ofSet(String name, Text seen) {
        return Text.of("[%s] %s", "[%s] %s", name, seen);
    }

    static Text writersPauseAtMost(long seconds) {
        return Text.of(
                "aucun client n'attend plus de %d s un acquittement",
                "no writer waits longer than %d s for an acknowledgement", seconds);
    }

    static Text pauseOfSet(String set, Text seconds) {
        return Text.of("%s : pause de %s s", "%s: %s s pause", set, seconds);
    }

    static Text retry() {
        return Text.of("%d nouvelle tentative", "%d retry");
    }

    static Text retries() {
        return Text.of("%d nouvelles tentatives", "%d retries");
    }

    static Text configurationContains(String setting, String value) {
        return Text.of(
                "la configuration dans etcd contient %s = %s",
                "the configuration in etcd contains %s = %s", setting, value);
    }

    static Text configurationIsStoredInEtcd() {
        return Text.of(
                "la configuration est enregistrée dans une clé d'etcd", "the configuration is stored in a key in etcd");
    }

    static Text oneHealthyEtcdMember() {
        return Text.of("etcd : un membre sain, leader", "etcd: one healthy member, the leader");
    }

    static Text healthyEtcdMembers() {
        return Text.of(
                "etcd : %d membres sains, un seul leader, même mandat",
                "etcd: %d healthy members, one leader, same term");
    }

    static Text etcdElection() {
        return Text.of(
                "les membres se connectent entre eux, puis élisent un leader (environ une seconde)",
                "the members connect to each other, then elect a leader (about one second)");
    }

    static Text etcdMemberNotRunning(Text seen) {
        return Text.of(
                "%s ; un membre qui ne tourne pas ne revient pas de lui-même",
                "%s; a member that is not running does not come back by itself", seen);
    }

    static Text etcdMemberStateAndTerm(String member, Text state, Long term) {
        return Text.of("%s %s (mandat %d)", "%s %s (term %d)", member, state, term);
    }

    static Text etcdMemberState(String member, Text state) {
        return Text.of("%s %s", "%s %s", member, state);
    }

    static Text noLeader() {
        return Text.of("sans leader", "no leader");
    }

    static Text notResponding() {
        return Text.of("ne répond pas", "not responding");
    }

    static Text frozen() {
        return Text.of("figé", "frozen");
    }

    static Text stopped() {
        return Text.of("arrêté", "stopped");
    }

    static Text etcdWriteAccepted(String member) {
        return Text.of("une écriture via %s est acceptée", "a write through %s is accepted", member);
    }

    static Text etcdWriteRejected(String member) {
        return Text.of("une écriture via %s est refusée", "a write through %s is rejected", member);
    }

    static Text etcdWriteNeedsMajority() {
        return Text.of(
                "etcd n'accepte une écriture qu'avec l'accord de la majorité des membres",
                "etcd accepts a write only when a majority of members agrees");
    }

    static Text accepted() {
        return Text.of("acceptée", "accepted");
    }

    static Text nodeNotResponding(String node) {
        return Text.of("%s ne répond pas", "%s not responding", node);
    }

    static Text memberFollows(String member) {
        return Text.of(
                "%s suit le leader (streaming, même timeline)",
                "%s follows the leader (streaming, same timeline)", member);
    }

    static Text membersFollow(String members) {
        return Text.of(
                "%s suivent le leader (streaming, même timeline)",
                "%s follow the leader (streaming, same timeline)", members);
    }

    static Text replicaNeedsSlot(int loopWait) {
        return Text.of(
                "sauvegarde de base ou rattrapage ; puis le leader crée le slot à sa prochaine itération de la boucle HA (loop_wait %d s), et le secondaire réessaie toutes les 5 s",
                "base backup or catch-up; then the leader creates the slot in its next HA loop (loop_wait %d s), and the replica retries every 5 s",
                loopWait);
    }

    static Text notStreaming() {
        return Text.of("pas en streaming", "not streaming");
    }

    static Text readWrite() {
        return Text.of("en lecture-écriture", "read-write");
    }

    static Text memberStateAndTimeline(String member, Text state, int timeline) {
        return Text.of("%s %s (timeline %d)", "%s %s (timeline %d)", member, state, timeline);
    }

    static Text patroniReports(Text seen, String state) {
        return Text.of("%s, mais Patroni indique « %s »", "%s, but Patroni reports “%s”", seen, state);
    }

    static Text initializeKeyExists() {
        return Text.of("la clé initialize existe", "the initialize key exists");
    }

    static Text patroniIsConnectingToEtcd() {
        return Text.of("Patroni démarre et se connecte à etcd", "Patroni is starting and connecting to etcd");
    }

    static Text present() {
        return Text.of("présente", "present");
    }

    static Text notInEtcd() {
        return Text.of("absente d'etcd", "not in etcd");
    }

    static Text keyIsReplicated(String writer, String reader) {
        return Text.of(
                "une clé écrite via %s est lue via %s", "a key written through %s is read through %s", writer, reader);
    }

    static Text etcdWriteNeedsQuorum() {
        return Text.of("une écriture nécessite l'accord du quorum", "a write requires agreement from the quorum");
    }

    static Text valueRead(String value) {
        return Text.of("valeur lue : %s", "value read: %s", value);
    }

    static Text keyNotFound() {
        return Text.of("clé absente", "key not found");
    }

    static Text quorumLostSince(Text seen) {
        return Text.of(
                "etcd a perdu le quorum ; dernier état connu : %s", "etcd has lost quorum; last known state: %s", seen);
    }

    static Text quorumCannotReturn(Text seen) {
        return Text.of(
                "%s ; trop peu de membres d'etcd sont en marche pour rétablir le quorum",
                "%s; too few etcd members are running to restore quorum", seen);
    }

    static Text leaderKeyHeld() {
        return Text.of("un membre détient la clé de leader", "a member holds the leader key");
    }

    static Text leaderKeyHeldFor(int ttl) {
        return Text.of("la clé de leader a un ttl de %d s", "the leader key has a ttl of %d s", ttl);
    }

    static Text leaderKeyFree() {
        return Text.of("aucun membre ne détient la clé de leader", "no member holds the leader key");
    }

    static Text leaderKeyReleasedOrExpires(int ttl) {
        return Text.of(
                "un arrêt propre libère la clé ; sinon, elle expire au bout de ttl (%d s)",
                "a clean shutdown releases the key; otherwise, it expires after ttl (%d s)", ttl);
    }

    static Text noHolder() {
        return Text.of("aucun détenteur", "no holder");
    }

    static Text memberLeads(String member) {
        return Text.of(
                "%s est leader : il détient la clé et accepte les écritures",
                "%s is leader: it holds the key and accepts writes", member);
    }

    static Text anyMemberLeads() {
        return Text.of(
                "un membre est leader : il détient la clé et accepte les écritures",
                "a member is leader: it holds the key and accepts writes");
    }

    static Text otherMemberLeads(String members) {
        return Text.of("un autre membre que %s est leader", "a member other than %s is leader", members);
    }

    static Text leaderKeyThenPromotion(int ttl) {
        return Text.of(
                "la clé de leader doit être libérée ou expirer (ttl %d s) ; puis un membre l'acquiert et promeut son PostgreSQL",
                "the leader key must be released or expire (ttl %d s); then a member acquires it and promotes its PostgreSQL",
                ttl);
    }

    static Text keyHolderAndWriters(String holder, String writers) {
        return Text.of("clé : %s ; en lecture-écriture : %s", "key: %s; read-write: %s", holder, writers);
    }

    static Text noWriteLost() {
        return Text.of("aucune écriture acquittée n'est perdue", "no acknowledged write is lost");
    }

    static Text atMostOneWriteLost() {
        return Text.of("au plus %d écriture acquittée est perdue", "at most %d acknowledged write is lost");
    }

    static Text atMostWritesLost() {
        return Text.of("au plus %d écritures acquittées sont perdues", "at most %d acknowledged writes are lost");
    }

    static Text ledgerIsComparedWithTable() {
        return Text.of(
                "le registre du client est comparé à la table du leader",
                "the client's ledger is compared with the leader's table");
    }

    static Text writesCounted(int ok, int lost, int recovered, int unexpected) {
        return Text.of(
                "%d acquittées et présentes, %d perdues, %d retrouvées, %d inattendues",
                "%d acknowledged and present, %d lost, %d recovered, %d unexpected", ok, lost, recovered, unexpected);
    }

    static Text logContains(String service, String nodes, String words) {
        return Text.of("journal de %s sur %s : « %s »", "%s log on %s: “%s”", service, nodes, words);
    }

    static Text patroniLogsEachLoop(int loopWait) {
        return Text.of(
                "Patroni écrit une ligne à chaque itération de la boucle HA (loop_wait %d s)",
                "Patroni writes a line in each HA loop (loop_wait %d s)", loopWait);
    }

    static Text found() {
        return Text.of("trouvé", "found");
    }

    static Text lastLine(String line) {
        return Text.of("dernière ligne : %s", "last line: %s", line);
    }

    static Text emptyLog() {
        return Text.of("journal vide", "empty log");
    }

    static Text etcdMember() {
        return Text.of("le membre d'etcd", "the etcd member");
    }

    static Text etcdMembers() {
        return Text.of("les %d membres d'etcd", "the %d etcd members");
    }

    static Text machinesListed(String nodes, Text members) {
        return Text.of("/v2/machines via %s renvoie %s", "/v2/machines through %s lists %s", nodes, members);
    }

    static Text machinesByV3(String machines) {
        return Text.of(
                "%s (par l'API v3 : cet etcd n'a pas d'API v2)",
                "%s (through the v3 API: this etcd has no v2 API)", machines);
    }

    static Text haproxyOpensRouteAfterTwoChecks() {
        return Text.of(
                "HAProxy n'ouvre la route qu'après deux contrôles réussis",
                "HAProxy opens the route only after two successful checks");
    }

    static Text membersRegistered(String members) {
        return Text.of("membres enregistrés dans etcd : %s", "members registered in etcd: %s", members);
    }

    static Text memberKeyExpires(int ttl) {
        return Text.of(
                "la clé d'un membre disparaît quand il quitte le cluster, ou expire au bout de ttl (%d s)",
                "a member's key is removed when the member leaves, or expires after ttl (%d s)", ttl);
    }

    static Text onlyLeaderResponds(String nodes, int port) {
        return Text.of(
                "port %2$d via %1$s : seul le leader répond, et il accepte les écritures",
                "port %2$d through %1$s: only the leader responds, and it accepts writes", nodes, port);
    }

    static Text haproxyChecksPatroni() {
        return Text.of(
                "HAProxy interroge Patroni toutes les 2 s et n'ouvre la route qu'après deux contrôles réussis",
                "HAProxy checks Patroni every 2 s and opens the route only after two successful checks");
    }

    static Text nodeAnswer(String node, Text answer) {
        return Text.of("%s → %s", "%s → %s", node, answer);
    }

    static Text replica() {
        return Text.of("secondaire", "replica");
    }

    static Text portsOpen(String ports, String nodes) {
        return Text.of("ports %s ouverts sur %s", "ports %s open on %s", ports, nodes);
    }

    static Text serverListensOnceInitialized() {
        return Text.of(
                "un serveur n'écoute sur ses ports qu'après son initialisation",
                "a server listens on its ports only after initialization");
    }

    static Text allOpen() {
        return Text.of("tous ouverts", "all open");
    }

    static Text closed(String ports) {
        return Text.of("fermés : %s", "closed: %s", ports);
    }

    static Text quorumHeld() {
        return Text.of("etcd a le quorum", "etcd has quorum");
    }

    static Text quorumLost() {
        return Text.of("etcd a perdu le quorum", "etcd has lost quorum");
    }

    static Text membersElectLeader() {
        return Text.of("les membres élisent un leader", "the members elect a leader");
    }

    static Text remainingMemberKeepsRole() {
        return Text.of(
                "le membre resté seul garde son rôle jusqu'à la fin du délai d'élection (1 s)",
                "the remaining member keeps its role until the election timeout expires (1 s)");
    }

    static Text healthCheckReturns(String path, int status, String nodes) {
        return Text.of("GET %s renvoie %d sur %s", "GET %s returns %d on %s", path, status, nodes);
    }

    static Text apiReflectsLastLoop() {
        return Text.of(
                "l'API reflète la dernière itération de la boucle HA de Patroni",
                "the API reflects Patroni's last HA loop");
    }

    static Text replicasRespondInTurn(String nodes, int port) {
        return Text.of(
                "port %2$d via %1$s : les secondaires répondent à tour de rôle",
                "port %2$d through %1$s: the replicas respond in turn", nodes, port);
    }

    static Text membersRespondInTurn(String nodes, int port, String members) {
        return Text.of(
                "port %2$d via %1$s : répartition à tour de rôle sur %3$s",
                "port %2$d through %1$s: round-robin over %3$s", nodes, port, members);
    }

    static Text haproxyOpensReplicaRouteAfterTwoChecks() {
        return Text.of(
                "HAProxy n'ouvre la route vers un secondaire qu'après deux contrôles réussis",
                "HAProxy opens the route to a replica only after two successful checks");
    }

    static Text haproxyRoute(String proxy, String nodes, Text servers) {
        return Text.of("HAProxy (%s) : %s → %s", "HAProxy (%s): %s → %s", proxy, nodes, servers);
    }

    static Text oneReplica() {
        return Text.of("un secondaire", "a replica");
    }

    static Text replicas() {
        return Text.of("secondaires", "replicas");
    }

    static Text members() {
        return Text.of("membres", "members");
    }

    static Text etcdNodes() {
        return Text.of("membres d'etcd", "etcd members");
    }

    static Text rowPresent(String row, String nodes) {
        return Text.of("la ligne « %s » est présente sur %s", "row “%s” is present on %s", row, nodes);
    }

    static Text replicationIsAsynchronous() {
        return Text.of("la réplication est asynchrone", "replication is asynchronous");
    }

    static Text missingOn(String nodes) {
        return Text.of("absente sur %s", "missing on %s", nodes);
    }

    static Text configured(String service, String nodes) {
        return Text.of(
                "%s : le fichier de configuration est écrit (%s)",
                "%s: the configuration file is written (%s)", service, nodes);
    }

    static Text recoveryConfigured(String service, String nodes) {
        return Text.of(
                "%s : le fichier de configuration amorce le cluster depuis une sauvegarde (%s)",
                "%s: the configuration file bootstraps the cluster from a backup (%s)", service, nodes);
    }

    static Text fileIsRead() {
        return Text.of("lit le fichier sur le nœud", "reads the file on the node");
    }

    static Text notConfigured(String node, String file) {
        return Text.of("%s : pas encore dans %s", "%s: not yet in %s", node, file);
    }

    static Text snapshotSaved(String node) {
        return Text.of(
                "%s a un instantané des clés d'etcd, enregistré pendant l'étape",
                "%s has a snapshot of etcd's keys, saved during the step", node);
    }

    static Text noSnapshot(String file) {
        return Text.of("%s n'existe pas", "%s does not exist", file);
    }

    static Text snapshotBeforeStep(String file) {
        return Text.of("%s est antérieur à l'étape", "%s is older than the step", file);
    }

    static Text serviceRunning(String service, String nodes) {
        return Text.of("%s est en marche sur %s", "%s is running on %s", service, nodes);
    }

    static Text serviceStopped(String service, String nodes) {
        return Text.of("%s est arrêté sur %s", "%s is stopped on %s", service, nodes);
    }

    static Text serviceFrozen(String service, String nodes) {
        return Text.of("%s est figé sur %s", "%s is frozen on %s", service, nodes);
    }

    static Text processTakesTime() {
        return Text.of(
                "le démarrage ou l'arrêt d'un processus prend un instant", "a process takes a moment to start or stop");
    }

    static Text nodeRunning(String node) {
        return Text.of("%s en marche", "%s running", node);
    }

    static Text nodeStopped(String node) {
        return Text.of("%s arrêté", "%s stopped", node);
    }

    static Text nodeFrozen(String node) {
        return Text.of("%s figé", "%s frozen", node);
    }

    static Text settingApplied(String setting, String value, String members) {
        return Text.of("PostgreSQL utilise %s = %s sur %s", "PostgreSQL uses %s = %s on %s", setting, value, members);
    }

    static Text patroniReadsConfigurationEachLoop(int loopWait) {
        return Text.of(
                "chaque Patroni lit la configuration à sa prochaine itération de la boucle HA (loop_wait %d s)",
                "each Patroni reads the configuration in its next HA loop (loop_wait %d s)", loopWait);
    }

    static Text slotExists(String slot) {
        return Text.of("le slot %s existe sur le leader", "slot %s exists on the leader", slot);
    }

    static Text slotAbsent(String slot) {
        return Text.of("le slot %s n'existe plus sur le leader", "slot %s no longer exists on the leader", slot);
    }

    static Text leaderDropsSlot(int ttl, int loopWait) {
        return Text.of(
                "la clé du membre expire au bout de ttl (%d s) ; le leader supprime alors le slot à sa prochaine itération de la boucle HA (loop_wait %d s)",
                "the member's key expires after ttl (%d s); the leader then drops the slot in its next HA loop (loop_wait %d s)",
                ttl,
                loopWait);
    }

    static Text slotMissing(String slot) {
        return Text.of("aucun slot %s sur le leader", "no slot %s on the leader", slot);
    }

    static Text slotState(String slot, long megabytes, String restart, String status) {
        return Text.of(
                "%s : %d Mo de WAL conservés, restart_lsn %s, wal_status %s",
                "%s: %d MB of WAL retained, restart_lsn %s, wal_status %s", slot, megabytes, restart, status);
    }

    static Text slotRetains(String member, int megabytes) {
        return Text.of(
                "le slot de %s conserve au moins %d Mo de WAL sur le leader",
                "the slot of %s retains at least %d MB of WAL on the leader", member, megabytes);
    }

    static Text slotAdvancesWithReplica() {
        return Text.of(
                "le slot n'avance que lorsque le secondaire confirme ce qu'il a reçu",
                "the slot advances only when the replica confirms what it has received");
    }

    static Text slotLost(String member) {
        return Text.of(
                "le slot de %s est perdu : le leader a supprimé des WAL dont il avait besoin",
                "the slot of %s is lost: the leader has removed WAL that it needed", member);
    }

    static Text slotNotLost(String member) {
        return Text.of("le slot de %s n'est pas perdu", "the slot of %s is not lost", member);
    }

    static Text checkpointRemovesWal() {
        return Text.of(
                "PostgreSQL ne supprime des WAL qu'à la fin d'un checkpoint",
                "PostgreSQL removes WAL only at the end of a checkpoint");
    }

    static Text cannotFollow(String members) {
        return Text.of(
                "%s ne peut plus suivre le leader : il lui manque des WAL",
                "%s can no longer follow the leader: WAL is missing", members);
    }

    static Text receiverAsksAgain() {
        return Text.of(
                "le secondaire redemande ces WAL toutes les 5 s", "the replica asks for this WAL again every 5 s");
    }

    static Text memberStreams(String member) {
        return Text.of("%s est en streaming", "%s streaming", member);
    }

    static Text logSaysNothing(String member) {
        return Text.of(
                "%s n'est pas en streaming, mais son journal ne dit pas qu'un WAL lui manque",
                "%s not streaming, but its log does not say that WAL is missing", member);
    }

    static Text leaderCreatesSlots(int loopWait) {
        return Text.of(
                "le leader crée les slots à sa prochaine itération de la boucle HA (loop_wait %d s)",
                "the leader creates slots in its next HA loop (loop_wait %d s)", loopWait);
    }

    static Text noSlot() {
        return Text.of("aucun slot", "no slots");
    }

    static Text tagged(String members, String tags) {
        return Text.of("tags de %s dans etcd : %s", "tags of %s in etcd: %s", members, tags);
    }

    static Text notTagged(String members) {
        return Text.of("tags de %s dans etcd : aucun", "tags of %s in etcd: none", members);
    }

    static Text memberTags(String member, String tags) {
        return Text.of("%s : %s", "%s: %s", member, tags);
    }

    static Text noTag(String member) {
        return Text.of("%s : aucun", "%s: none", member);
    }

    static Text notRegistered(String member) {
        return Text.of("%s : pas de clé dans etcd", "%s: no key in etcd", member);
    }

    static Text patroniReloadsInNextLoop(int loopWait) {
        return Text.of(
                "Patroni recharge sa configuration à la prochaine itération de la boucle HA (loop_wait %d s)",
                "Patroni reloads its configuration in its next HA loop (loop_wait %d s)", loopWait);
    }

    static Text statisticsPages(String nodes, int port) {
        return Text.of("pages de statistiques : %s, port %d", "statistics pages: %s, port %d", nodes, port);
    }

    static Text haproxyIsStarting() {
        return Text.of("HAProxy démarre", "HAProxy is starting");
    }

    static Text nodesNotResponding(String nodes) {
        return Text.of("sans réponse : %s", "not responding: %s", nodes);
    }

    static Text staysOnTimeline(String member, int timeline) {
        return Text.of("%s reste sur la timeline %d", "%s stays on timeline %d", member, timeline);
    }

    static Text movesToTimeline(String member, int before, int after) {
        return Text.of("%s : timeline %d → %d", "%s: timeline %d → %d", member, before, after);
    }

    static Text promotionStartsTimeline() {
        return Text.of("une promotion crée une nouvelle timeline", "a promotion starts a new timeline");
    }

    static Text postgresNotResponding() {
        return Text.of("PostgreSQL ne répond pas", "PostgreSQL not responding");
    }

    static Text configurationHasTimers(int ttl, int loopWait, int retryTimeout) {
        return Text.of(
                "la configuration dans etcd contient les délais du laboratoire : ttl %d, loop_wait %d, retry_timeout %d",
                "the configuration in etcd has the lab's timers: ttl %d, loop_wait %d, retry_timeout %d",
                ttl,
                loopWait,
                retryTimeout);
    }

    static Text noNodeToCheck() {
        return Text.of("aucun nœud à vérifier", "no node to check");
    }

    static Text createdBy(String nodes, Origin method) {
        return Text.of("%s : créé par %s", "%s created by %s", nodes, origin(method));
    }

    static Text patroniLogsMethod() {
        return Text.of(
                "Patroni essaie les méthodes de create_replica_methods dans l'ordre et inscrit dans son journal celle qui a réussi",
                "Patroni tries the methods of create_replica_methods in order, and logs the one that succeeded");
    }

    static Text notCreatedYet(String node) {
        return Text.of("%s n'est pas encore créé", "%s is not created yet", node);
    }

    static Text createdOtherwise(String node, Origin origin, Optional<String> error) {
        return withError(Text.of("%s a été créé par %s", "%s was created by %s", node, origin(origin)), error);
    }

    private static Text withError(Text seen, Optional<String> error) {
        return error.map(said -> Text.of("%s ; pgBackRest : %s", "%s; pgBackRest: %s", seen, said))
                .orElse(seen);
    }

    static Text restoredFrom(String node, String backup) {
        return Text.of("%s restauré depuis la sauvegarde %s", "%s restored from backup %s", node, backup);
    }

    static Text backupNotInRepository(String backup) {
        return Text.of("le dépôt ne contient pas la sauvegarde %s", "the repository has no backup %s", backup);
    }

    private static Text origin(Origin origin) {
        return switch (origin) {
            case BOOTSTRAP -> Text.of("initdb", "initdb");
            case BASE_BACKUP -> Text.of("pg_basebackup", "pg_basebackup");
            case PGBACKREST -> Text.of("une restauration pgBackRest", "a pgBackRest restore");
            case DELTA_RESTORE ->
                Text.of("une restauration pgBackRest différentielle (--delta)", "a pgBackRest delta restore");
            case RECOVERY -> Text.of("une restauration à un instant donné", "a point-in-time recovery");
        };
    }

    static Text backupTaken(String type) {
        return Text.of("la dernière sauvegarde (%s) est celle de l'étape", "the last backup (%s) is the step's", type);
    }

    static Text backupReadsCluster() {
        return Text.of(
                "pgBackRest copie les fichiers du cluster, puis attend que les WAL de la sauvegarde soient archivés",
                "pgBackRest copies the files of the cluster, then waits until the WAL of the backup is archived");
    }

    static Text repositoryNotResponding() {
        return Text.of("pgbackrest info ne répond pas", "pgbackrest info does not respond");
    }

    static Text backup(String label, String type) {
        return Text.of("%s (%s)", "%s (%s)", label, type);
    }

    static Text backupBeforeStep(String label) {
        return Text.of("la dernière, %s, est antérieure à l'étape", "the last one, %s, is older than the step", label);
    }

    static Text stanzaMatches(String stanza) {
        return Text.of("la stanza %s est celle du cluster", "stanza %s is this cluster's", stanza);
    }

    static Text stanzaHasIdentifier() {
        return Text.of(
                "pgBackRest enregistre l'identifiant système du cluster à la création de la stanza",
                "pgBackRest records the system identifier of the cluster when the stanza is created");
    }

    static Text otherIdentifier(String stanza, String cluster) {
        return Text.of(
                "identifiant système %s dans la stanza, %s dans le cluster",
                "system identifier %s in the stanza, %s in the cluster", stanza, cluster);
    }

    static Text archivingWorks() {
        return Text.of("le leader archive ses WAL dans le dépôt", "the leader archives its WAL in the repository");
    }

    static Text archivingFails() {
        return Text.of(
                "l'archivage échoue et les WAL s'accumulent sur le leader",
                "archiving fails and WAL accumulates on the leader");
    }

    static Text archiverWaitsForSegment() {
        return Text.of(
                "PostgreSQL archive un fichier WAL quand il est plein ou fermé par pg_switch_wal()",
                "PostgreSQL archives a WAL file when it is full or closed by pg_switch_wal()");
    }

    static Text archiverRetries() {
        return Text.of(
                "PostgreSQL exécute archive_command trois fois, puis attend une minute ou le fichier WAL suivant",
                "PostgreSQL runs archive_command three times, then waits for a minute or the next WAL file");
    }

    static Text archiveCommandFailed(String segment, int waiting, Optional<String> error) {
        Text failed = Text.of(
                "archive_command échoue pour %s ; fichiers en attente : %s",
                "archive_command fails for %s; files waiting: %s", segment, waiting);
        return withError(failed, error);
    }

    static Text notInRepository(String segment, String last) {
        return Text.of(
                "%s est archivé selon PostgreSQL, mais le dernier fichier du dépôt est %s",
                "PostgreSQL archived %s, but the last file in the repository is %s", segment, last);
    }

    static Text lastArchived(String segment, int waiting) {
        return Text.of("dernier archivé : %s ; en attente : %s", "last archived: %s; waiting: %s", segment, waiting);
    }

    static Text historyArchived(String file) {
        return Text.of("%s est archivé", "%s is archived", file);
    }

    static Text promotionArchivesHistory() {
        return Text.of(
                "le membre promu écrit un fichier d'historique de timeline et l'archive",
                "the promoted member writes a timeline history file and archives it");
    }

    static Text restartPending(String nodes) {
        return Text.of("redémarrage en attente sur %s", "restart pending on %s", nodes);
    }

    static Text noRestartPending(String nodes) {
        return Text.of("aucun redémarrage en attente sur %s", "no restart pending on %s", nodes);
    }

    static Text notYetOn(String nodes) {
        return Text.of("pas encore sur %s", "not yet on %s", nodes);
    }

    static Text rowsCounted(String nodes, int count, String value) {
        return Text.of("%s : %s lignes « %s »", "%s: %s rows “%s”", nodes, count, value);
    }

    static Text noTable(String node) {
        return Text.of("%s : aucune table", "%s: no table", node);
    }

    static Text maintenanceOn() {
        return Text.of("le mode maintenance est activé", "maintenance mode is enabled");
    }

    static Text maintenanceOff() {
        return Text.of("le mode maintenance est désactivé", "maintenance mode is disabled");
    }

    static Text synchronousStandbys(int count) {
        return Text.of("secondaires synchrones : %s", "synchronous standbys: %s", count);
    }

    static Text synchronousStandbysAre(int count, String members) {
        return Text.of("secondaires synchrones : %d (%s)", "synchronous standbys: %d (%s)", count, members);
    }

    static Text notInSyncKey(String names) {
        return Text.of(
                "%s : pas encore synchrone pour Patroni (clé sync)",
                "%s: not yet synchronous for Patroni (sync key)", names);
    }

    static Text noSynchronousStandby() {
        return Text.of("aucun secondaire synchrone", "no synchronous standby");
    }

    static Text patroniChoosesStandby(int loopWait) {
        return Text.of(
                "Patroni choisit le secondaire synchrone à chaque itération de sa boucle HA (loop_wait %s s)",
                "Patroni chooses the synchronous standby in each HA loop (loop_wait %s s)", loopWait);
    }

    static Text commitsWait() {
        return Text.of("les COMMIT attendent un secondaire", "commits wait for a replica");
    }

    static Text noCommitWaits() {
        return Text.of("aucun COMMIT n'attend un secondaire", "no commit waits for a replica");
    }

    static Text commitsWaitForStandby() {
        return Text.of(
                "PostgreSQL n'acquitte un COMMIT qu'après la confirmation d'un secondaire synchrone",
                "PostgreSQL acknowledges a commit only after a synchronous standby has confirmed it");
    }

    static Text commitsWaiting(int waiting, String names) {
        return Text.of(
                "COMMIT en attente : %s ; synchronous_standby_names : « %s »",
                "commits waiting: %s; synchronous_standby_names: “%s”", waiting, names);
    }
}
