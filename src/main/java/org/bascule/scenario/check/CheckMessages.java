package org.bascule.scenario.check;

import org.bascule.lab.Text;

/** What {@code scenario.check} says to a person, in both languages. */
final class CheckMessages {

    private CheckMessages() {}

    static Text acceptsWrites(String name) {
        return Text.of("%s accepte les écritures", "%s accepts writes", name);
    }

    static Text refusesWrites(String name) {
        return Text.of("%s refuse les écritures", "%s refuses writes", name);
    }

    static Text postgresqlWritesOnlyOncePromoted() {
        return Text.of(
                "PostgreSQL n'écrit qu'une fois promu, et jamais sans la clé de leader",
                "PostgreSQL writes only once promoted, and never without the leader key");
    }

    static Text writeAccepted() {
        return Text.of("écriture acceptée", "write accepted");
    }

    static Text patroniApiAnswersOn(String names) {
        return Text.of("l'API de Patroni répond sur %s", "Patroni's API answers on %s", names);
    }

    static Text patroniApiDoesNotAnswer(String names) {
        return Text.of("l'API de Patroni ne répond pas sur %s", "Patroni's API does not answer on %s", names);
    }

    static Text patroniOpensItsApiOnce() {
        return Text.of(
                "Patroni n'ouvre son API qu'après avoir joint etcd", "Patroni opens its API once it has reached etcd");
    }

    static Text noneAnswers() {
        return Text.of("aucune ne répond", "none answers");
    }

    static Text answering(String answering) {
        return Text.of("répondent : %s", "answering: %s", answering);
    }

    static Text clientsWriteAndReadWithout() {
        return Text.of(
                "les clients écrivent et lisent sans aucune reprise", "the clients write and read without any retry");
    }

    static Text clientsWriteAndReadBy(Text retried) {
        return Text.of(
                "les clients écrivent et lisent d'eux-mêmes (%s au plus)",
                "the clients write and read by themselves (%s at most)", retried);
    }

    static Text promotionThenHaproxyOpensRoute() {
        return Text.of(
                "promotion, puis ouverture de la route par HAProxy, puis nouvelle connexion du client",
                "promotion, then HAProxy opens the route, then the client connects again");
    }

    static Text noClientIsRunning() {
        return Text.of("aucun client ne tourne", "no client is running");
    }

    static Text writesPauseReadsPause(
            String seconds, String seconds2, Text retried, String seconds3, String seconds4, Text retried2) {
        return Text.of(
                "écritures : pause %1$s s, %3$s ; lectures : pause %4$s s, %6$s",
                "writes: pause %2$s s, %3$s; reads: pause %5$s s, %6$s",
                seconds,
                seconds2,
                retried,
                seconds3,
                seconds4,
                retried2);
    }

    static Text retry() {
        return Text.of("%d reprise", "%d retry");
    }

    static Text retries() {
        return Text.of("%d reprises", "%d retries");
    }

    static Text etcdHolds(String setting, String value) {
        return Text.of("etcd détient %s = %s", "etcd holds %s = %s", setting, value);
    }

    static Text configurationIsKeyInEtcd() {
        return Text.of("la configuration est une clé d'etcd", "the configuration is a key in etcd");
    }

    static Text etcdOneHealthyMemberWhich() {
        return Text.of("etcd : un membre sain, leader", "etcd: one healthy member, which is leader");
    }

    static Text etcdHealthyMembersOneLeader() {
        return Text.of(
                "etcd : %d membres sains, un leader, un même mandat", "etcd: %d healthy members, one leader, one term");
    }

    static Text membersFindEachOtherThen() {
        return Text.of(
                "les membres se cherchent, puis élisent un leader (environ une seconde)",
                "the members find each other, then elect a leader (about a second)");
    }

    static Text memberThatIsNotRunning(Text saw) {
        return Text.of(
                "%s ; un membre qui ne tourne pas ne reviendra pas de lui-même",
                "%s; a member that is not running will not return by itself", saw);
    }

    static Text memberStateInTerm(String member, Text state, Long term) {
        return Text.of("%s %s (mandat %d)", "%s %s (term %d)", member, state, term);
    }

    static Text memberState(String member, Text state) {
        return Text.of("%s %s", "%s %s", member, state);
    }

    static Text noLeader() {
        return Text.of("sans leader", "no leader");
    }

    static Text noAnswer() {
        return Text.of("ne répond pas", "no answer");
    }

    static Text frozen() {
        return Text.of("gelé", "frozen");
    }

    static Text stopped() {
        return Text.of("arrêté", "stopped");
    }

    static Text writeGoesThrough(String name) {
        return Text.of("une écriture passe par %s", "a write goes through %s", name);
    }

    static Text writeThroughIsRefused(String name) {
        return Text.of("une écriture par %s est refusée", "a write through %s is refused", name);
    }

    static Text etcdAcceptsWriteOnlyWhen() {
        return Text.of(
                "etcd n'accepte une écriture qu'avec l'accord de la majorité",
                "etcd accepts a write only when the majority agrees");
    }

    static Text accepted() {
        return Text.of("acceptée", "accepted");
    }

    static Text doesNotAnswer(String node) {
        return Text.of("%s ne répond pas", "%s does not answer", node);
    }

    static Text leaderStreamingSameTimeline(String names, Object value, Object value2) {
        return Text.of(
                "%1$s %2$s le leader : streaming, même timeline",
                "%1$s %3$s the leader: streaming, same timeline", names, value, value2);
    }

    static Text copyOrCatchUpThen(int loopWait) {
        return Text.of(
                "copie ou rattrapage, puis le leader crée le slot à son tour de boucle (loop_wait %d s) et le secondaire réessaie toutes les 5 s",
                "copy or catch-up, then the leader makes the slot at its turn of the loop (loop_wait %d s) and the replica retries every 5 s",
                loopWait);
    }

    static Text notStreaming() {
        return Text.of("pas de streaming", "not streaming");
    }

    static Text readWrite() {
        return Text.of("en lecture-écriture", "read-write");
    }

    static Text timeline(String member, Text state, int timeline) {
        return Text.of("%s %s (timeline %d)", "%s %s (timeline %d)", member, state, timeline);
    }

    static Text initializeKeyIsTaken() {
        return Text.of("la clé initialize est prise", "the initialize key is taken");
    }

    static Text patroniIsStartingAndReaches() {
        return Text.of("Patroni démarre, et joint etcd", "Patroni is starting, and reaches for etcd");
    }

    static Text taken() {
        return Text.of("prise", "taken");
    }

    static Text notInEtcd() {
        return Text.of("absente d'etcd", "not in etcd");
    }

    static Text keyWrittenThroughIsRead(String stage, String stage2) {
        return Text.of(
                "une clé écrite par %s se lit par %s", "a key written through %s is read through %s", stage, stage2);
    }

    static Text writeTakesQuorumAgreement() {
        return Text.of("une écriture demande l'accord du quorum", "a write takes the quorum's agreement");
    }

    static Text read(String found) {
        return Text.of("lue : %s", "read: %s", found);
    }

    static Text noSuchKey() {
        return Text.of("clé absente", "no such key");
    }

    static Text etcdHasLostItsQuorum(Text saw) {
        return Text.of("etcd n'a plus son quorum ; vu avant : %s", "etcd has lost its quorum; seen before: %s", saw);
    }

    static Text tooFewEtcdMembersAre(Text saw) {
        return Text.of(
                "%s ; trop peu de membres d'etcd tournent pour que le quorum revienne",
                "%s; too few etcd members are running for the quorum to return", saw);
    }

    static Text leaderKeyIsTaken() {
        return Text.of("la clé de leader est prise", "the leader key is taken");
    }

    static Text leaderKeyIsFree() {
        return Text.of("la clé de leader est libre", "the leader key is free");
    }

    static Text itIsGivenBackAt(int ttl) {
        return Text.of(
                "elle est rendue à un arrêt propre, et sinon expire au bout de ttl (%d s)",
                "it is given back at a clean stop, and otherwise expires after ttl (%d s)", ttl);
    }

    static Text nobodyHoldsIt() {
        return Text.of("personne ne la détient", "nobody holds it");
    }

    static Text holdsKeyAndLeads(String stage) {
        return Text.of("%s détient la clé et mène", "%s holds the key and leads", stage);
    }

    static Text memberHoldsKeyAndLeads() {
        return Text.of("un membre détient la clé et mène", "a member holds the key and leads");
    }

    static Text anotherThanHoldsKeyAnd(String names) {
        return Text.of("un autre que %s détient la clé et mène", "another than %s holds the key and leads", names);
    }

    static Text keyMustBeGivenBack(int ttl) {
        return Text.of(
                "la clé doit être rendue, ou expirer (ttl %1$d s) ; puis un membre la prend et promeut son PostgreSQL",
                "the key must be given back, or expire (ttl %1$d s); then a member takes it and promotes its PostgreSQL",
                ttl);
    }

    static Text keyReadWrite(String holder, String reduce) {
        return Text.of("clé : %s ; en lecture-écriture : %s", "key: %s; read-write: %s", holder, reduce);
    }

    static Text noAcknowledgedWriteIsLost() {
        return Text.of("aucune écriture acquittée n'est perdue", "no acknowledged write is lost");
    }

    static Text atMostOneAcknowledgedWrite() {
        return Text.of("au plus une écriture acquittée est perdue", "at most one acknowledged write is lost");
    }

    static Text atMostAcknowledgedWritesAre() {
        return Text.of("au plus %d écritures acquittées sont perdues", "at most %d acknowledged writes are lost");
    }

    static Text clientLedgerIsHeldAgainst() {
        return Text.of(
                "le registre du client est comparé à la table du leader",
                "the client's ledger is held against the leader's table");
    }

    static Text acknowledgedAndThereLostRecovered(int ok, int lost, int recovered, int unexpected) {
        return Text.of(
                "%d acquittées et présentes, %d perdues, %d retrouvées, %d inattendues",
                "%d acknowledged and there, %d lost, %d recovered, %d unexpected", ok, lost, recovered, unexpected);
    }

    static Text logOn(String service, String names, String contains) {
        return Text.of("journal de %s sur %s : « %s »", "log of %s on %s: “%s”", service, names, contains);
    }

    static Text patroniWritesLineAtEach(int loopWait) {
        return Text.of(
                "Patroni écrit une ligne à chaque tour de sa boucle (loop_wait %d s)",
                "Patroni writes a line at each turn of its loop (loop_wait %d s)", loopWait);
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

    static Text v2MachinesThroughLists(String names, Text members) {
        return Text.of("/v2/machines par %s donne %s", "/v2/machines through %s lists %s", names, members);
    }

    static Text haproxyRoutesOnlyAfterTwo() {
        return Text.of(
                "HAProxy ne route qu'après deux contrôles réussis", "HAProxy routes only after two successful checks");
    }

    static Text membersRegisteredInEtcd(String names) {
        return Text.of("membres inscrits dans etcd : %s", "members registered in etcd: %s", names);
    }

    static Text memberKeyGoesWhenIt(int ttl) {
        return Text.of(
                "la clé d'un membre disparaît à son départ, ou au bout de ttl (%d s)",
                "a member's key goes when it leaves, or after ttl (%d s)", ttl);
    }

    static Text throughOnlyLeaderAnswersAnd(String names, int production) {
        return Text.of(
                "%2$d par %1$s : seul le leader répond, et il écrit",
                "%2$d through %1$s: only the leader answers, and it writes", names, production);
    }

    static Text haproxyAsksPatroniEvery2() {
        return Text.of(
                "HAProxy interroge Patroni toutes les 2 s, et veut deux réponses avant d'ouvrir la route",
                "HAProxy asks Patroni every 2 s, and wants two answers before it opens the route");
    }

    static Text nodeAnswer(String node, Text answer) {
        return Text.of("%s → %s", "%s → %s", node, answer);
    }

    static Text replica() {
        return Text.of("secondaire", "replica");
    }

    static Text portsOpenOn(String numbers, String names) {
        return Text.of("ports %s ouverts sur %s", "ports %s open on %s", numbers, names);
    }

    static Text serverListensOnlyOnceIt() {
        return Text.of("un serveur n'écoute qu'une fois initialisé", "a server listens only once it has initialised");
    }

    static Text allOpen() {
        return Text.of("tous ouverts", "all open");
    }

    static Text closed(String closed) {
        return Text.of("fermés : %s", "closed: %s", closed);
    }

    static Text etcdQuorumHolds() {
        return Text.of("le quorum d'etcd tient", "etcd's quorum holds");
    }

    static Text etcdQuorumIsLost() {
        return Text.of("le quorum d'etcd est perdu", "etcd's quorum is lost");
    }

    static Text membersElectLeader() {
        return Text.of("les membres élisent un leader", "the members elect a leader");
    }

    static Text memberLeftAloneKeepsIts() {
        return Text.of(
                "le membre resté seul garde son rôle jusqu'à la fin du délai d'élection (1 s)",
                "the member left alone keeps its role until the election timeout ends (1 s)");
    }

    static Text apiReflectsLastTurnPatroni() {
        return Text.of(
                "l'API reflète le dernier tour de boucle de Patroni",
                "the API reflects the last turn of Patroni's loop");
    }

    static Text throughReplicasAnswerInTurn(String names, String port) {
        return Text.of(
                "%2$s par %1$s : les secondaires répondent tour à tour",
                "%2$s through %1$s: the replicas answer in turn", names, port);
    }

    static Text throughAnswerInTurn(String names, String port, String names2) {
        return Text.of(
                "%2$s par %1$s : %3$s répondent tour à tour",
                "%2$s through %1$s: %3$s answer in turn", names, port, names2);
    }

    static Text haproxyOpensReplicaRouteOnly() {
        return Text.of(
                "HAProxy n'ouvre la route d'un secondaire qu'après deux contrôles réussis",
                "HAProxy opens a replica's route only after two successful checks");
    }

    static Text haproxy(String proxy, String names, Text reached) {
        return Text.of("HAProxy (%s) : %s → %s", "HAProxy (%s): %s → %s", proxy, names, reached);
    }

    static Text replicaRoutes() {
        return Text.of("un secondaire", "a replica");
    }

    static Text replicas() {
        return Text.of("secondaires", "replicas");
    }

    static Text members() {
        return Text.of("membres", "members");
    }

    static Text etcdMembersRoutes() {
        return Text.of("membres d'etcd", "etcd members");
    }

    static Text rowIsReadOn(String mark, String names) {
        return Text.of("la ligne « %s » se lit sur %s", "the row “%s” is read on %s", mark, names);
    }

    static Text replicationIsAsynchronous() {
        return Text.of("la réplication est asynchrone", "replication is asynchronous");
    }

    static Text readRowFound() {
        return Text.of("lue", "read");
    }

    static Text notOn(String without) {
        return Text.of("absente sur %s", "not on %s", without);
    }

    static Text isUpOn(String service, String names) {
        return Text.of("%s tourne sur %s", "%s is up on %s", service, names);
    }

    static Text isDownOn(String service, String names) {
        return Text.of("%s est arrêté sur %s", "%s is down on %s", service, names);
    }

    static Text isFrozenOn(String service, String names) {
        return Text.of("%s est gelé sur %s", "%s is frozen on %s", service, names);
    }

    static Text processTakesMomentToBegin() {
        return Text.of("un processus met un instant à naître ou à finir", "a process takes a moment to begin or end");
    }

    static Text up(String node) {
        return Text.of("%s tourne", "%s up", node);
    }

    static Text down(String node) {
        return Text.of("%s arrêté", "%s down", node);
    }

    static Text frozenServiceIs(String node) {
        return Text.of("%s gelé", "%s frozen", node);
    }

    static Text postgresqlAppliesOn(String setting, String value, String names) {
        return Text.of("PostgreSQL applique %s = %s sur %s", "PostgreSQL applies %s = %s on %s", setting, value, names);
    }

    static Text eachPatroniReadsConfigurationAt(int loopWait) {
        return Text.of(
                "chaque Patroni lit la configuration à son prochain tour de boucle (loop_wait %d s)",
                "each Patroni reads the configuration at the next turn of its loop (loop_wait %d s)", loopWait);
    }

    static Text slotExistsOnLeader(String slot) {
        return Text.of("le slot %s existe sur le leader", "the slot %s exists on the leader", slot);
    }

    static Text leaderMakesSlotsAtIts(int loopWait) {
        return Text.of(
                "le leader crée les slots à son tour de boucle (loop_wait %d s)",
                "the leader makes slots at its turn of the loop (loop_wait %d s)", loopWait);
    }

    static Text noSlot() {
        return Text.of("aucun slot", "no slot");
    }

    static Text statisticsPagesPort(String names, int stats) {
        return Text.of("pages de statistiques : %s, port %d", "statistics pages: %s, port %d", names, stats);
    }

    static Text haproxyIsStarting() {
        return Text.of("HAProxy démarre", "HAProxy is starting");
    }

    static Text silent(String stream) {
        return Text.of("muettes : %s", "silent: %s", stream);
    }

    static Text staysOnTimeline(String name, int before) {
        return Text.of("%s reste sur la timeline %d", "%s stays on timeline %d", name, before);
    }

    static Text timelineTimeline(String name, int before, int before2) {
        return Text.of("%s : timeline %d → %d", "%s: timeline %d → %d", name, before, before2);
    }

    static Text promotionOpensTimeline() {
        return Text.of("une promotion ouvre une timeline", "a promotion opens a timeline");
    }

    static Text postgresqlDoesNotAnswer() {
        return Text.of("PostgreSQL ne répond pas", "PostgreSQL does not answer");
    }

    static Text etcdHoldsLabTimersTtl(int ttl, int loopWait, int retryTimeout) {
        return Text.of(
                "etcd détient les délais du laboratoire : ttl %d, loop_wait %d, retry_timeout %d",
                "etcd holds the lab's timers: ttl %d, loop_wait %d, retry_timeout %d", ttl, loopWait, retryTimeout);
    }
}
