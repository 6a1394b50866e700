package org.bascule.app.node;

import org.bascule.lab.Text;

/** What {@code app.node} says to a person, in both languages. */
final class NodeMessages {

    private NodeMessages() {}

    static Text notBecause(String node) {
        return Text.of("Sauf %s : ", "Not %s: ", node);
    }

    static Text node() {
        return Text.of("le nœud", "the node");
    }

    static Text chapterIsUnderWayAnd() {
        return Text.of(
                "Un chapitre est en cours, et ceci n'est pas une de ses étapes : ses vérifications peuvent ne plus tenir."
                        + " « Jeu libre » évite cette question.",
                "A chapter is under way, and this is none of its steps: its checks may no longer hold."
                        + " “Free play” leaves this question out.");
    }

    static Text actionOnNodes(Text word, String nodes) {
        return Text.of("%s : %s", "%s: %s", word, nodes);
    }

    static Text question(Text deed) {
        return Text.of("%s\u202f?", "%s?", deed);
    }

    static Text backendCannotDoThis(String backend) {
        return Text.of("Le backend %s ne sait pas le faire.", "The %s backend cannot do this.", backend);
    }

    static Text cutOff() {
        return Text.of("Isoler", "Cut off");
    }

    static Text onLocalBackendAllNodes() {
        return Text.of(
                "Sur le backend local, tous les nœuds partagent la boucle locale de cette machine : rien à couper entre eux.",
                "On the local backend all nodes share this machine's loopback: nothing lies between them to cut.");
    }

    static Text delay() {
        return Text.of("Retarder", "Delay");
    }

    static Text onLocalBackendEverythingShares() {
        return Text.of(
                "Sur le backend local, la boucle locale est commune à tous : la ralentir ralentirait aussi Bascule.",
                "On the local backend everything shares one loopback: slowing it would slow Bascule too.");
    }

    static Text powerIsCutGiveIt() {
        return Text.of("Le courant est coupé : rendez-le d'abord.", "The power is cut: give it back first.");
    }

    static Text nothingPassesBetweenItAnd() {
        return Text.of(
                "Rien ne passe plus entre lui et les autres ; tout y tourne encore.",
                "Nothing passes between it and the others; all on it goes on.");
    }

    static Text cutOffFromOtherNodes(String node) {
        return Text.of("Isoler %s des autres nœuds", "Cut %s off from the other nodes", node);
    }

    static Text cutOffEtcd() {
        return Text.of("Isoler d'etcd", "Cut off etcd");
    }

    static Text itReachesEtcdNoMore() {
        return Text.of(
                "Il ne joint plus etcd, et voit encore les autres membres.",
                "It reaches etcd no more, and still sees the other members.");
    }

    static Text cutOffFromEtcd(String node) {
        return Text.of("Isoler %s d'etcd", "Cut %s off from etcd", node);
    }

    static Text rejoin() {
        return Text.of("Rattacher", "Rejoin");
    }

    static Text everythingPassesAgain() {
        return Text.of("Tout passe de nouveau.", "Everything passes again.");
    }

    static Text rejoinWithOtherNodes(String node) {
        return Text.of("Rattacher %s aux autres nœuds", "Rejoin %s with the other nodes", node);
    }

    static Text whateverItSendsArrivesMs(long millis) {
        return Text.of(
                "Tout ce qu'il envoie arrive %d ms plus tard.", "Whatever it sends arrives %d ms later.", millis);
    }

    static Text delayNetworkActions(String node) {
        return Text.of("Retarder %s", "Delay %s", node);
    }

    static Text noDelay() {
        return Text.of("Sans retard", "No delay");
    }

    static Text whatItSendsLeavesAt() {
        return Text.of("Ce qu'il envoie part aussitôt.", "What it sends leaves at once.");
    }

    static Text delayNoMore(String node) {
        return Text.of("Ne plus retarder %s", "Delay %s no more", node);
    }

    static Text nothingIsConfiguredOnIt() {
        return Text.of("Rien n'y est encore configuré.", "Nothing is configured on it yet.");
    }

    static Text create() {
        return Text.of("Créer", "Create");
    }

    static Text emptyMachineStepsThenWrite() {
        return Text.of(
                "Une machine vide : des étapes y écrivent ensuite les configurations.",
                "An empty machine: steps then write the configurations on it.");
    }

    static Text createNodeActions(String node) {
        return Text.of("Créer %s", "Create %s", node);
    }

    static Text powerIsCutAlready() {
        return Text.of("Le courant est déjà coupé.", "The power is cut already.");
    }

    static Text cutPower() {
        return Text.of("Débrancher", "Cut power");
    }

    static Text everythingIsGoneAtOnce() {
        return Text.of(
                "Plus de courant : tout disparaît, les fichiers restent.",
                "Everything is gone at once; the files stay.");
    }

    static Text cutPowerNodeActions(String node) {
        return Text.of("Couper le courant de %s", "Cut the power of %s", node);
    }

    static Text powerIsNotCut() {
        return Text.of("Le courant n'est pas coupé.", "The power is not cut.");
    }

    static Text powerOn() {
        return Text.of("Rebrancher", "Power on");
    }

    static Text powerIsBackAndStarts(String names) {
        return Text.of("Le courant revient, et démarre : %s.", "The power is back, and starts: %s.", names);
    }

    static Text giveItsPowerBack(String node) {
        return Text.of("Rendre le courant à %s", "Give %s its power back", node);
    }

    static Text freezeAll() {
        return Text.of("Tout figer", "Freeze all");
    }

    static Text allStaysInMemoryAnd() {
        return Text.of(
                "Tout reste en mémoire, immobile, PostgreSQL compris.",
                "All stays in memory and stands still, PostgreSQL too.");
    }

    static Text allStaysInMemoryAndStands() {
        return Text.of("Tout reste en mémoire, immobile.", "All stays in memory, and stands still.");
    }

    static Text freezeAllNodeActions(String node) {
        return Text.of("Figer tout %s", "Freeze all of %s", node);
    }

    static Text nothingIsUpOnIt() {
        return Text.of("Rien n'y tourne.", "Nothing is up on it.");
    }

    static Text thawAll() {
        return Text.of("Tout dégeler", "Thaw all");
    }

    static Text allGoesOnFromWhere() {
        return Text.of("Tout reprend là où il en était.", "All goes on from where it stood.");
    }

    static Text thawAllNodeActions(String node) {
        return Text.of("Dégeler tout %s", "Thaw all of %s", node);
    }

    static Text nothingOnItIsFrozen() {
        return Text.of("Rien n'y est figé.", "Nothing on it is frozen.");
    }

    static Text address() {
        return Text.of("Adresse", "Address");
    }

    static Text names() {
        return Text.of("Noms", "Names");
    }

    static Text machine() {
        return Text.of("Machine", "Machine");
    }

    static Text notCreatedYet() {
        return Text.of("pas encore créée", "not created yet");
    }

    static Text role() {
        return Text.of("Rôle", "Role");
    }

    static Text health() {
        return Text.of("Santé", "Health");
    }

    static Text term() {
        return Text.of("Mandat", "Term");
    }

    static Text revision() {
        return Text.of("Révision", "Revision");
    }

    static Text leader() {
        return Text.of("leader", "leader");
    }

    static Text follower() {
        return Text.of("suiveur", "follower");
    }

    static Text doesNotAnswer() {
        return Text.of("ne répond pas", "does not answer");
    }

    static Text answersKnowsLeader() {
        return Text.of("répond, connaît un leader", "answers, knows a leader");
    }

    static Text answersWithoutLeader() {
        return Text.of("répond, sans leader", "answers, without a leader");
    }

    static Text saysItIs() {
        return Text.of("Se dit", "Says it is");
    }

    static Text state() {
        return Text.of("État", "State");
    }

    static Text restApi() {
        return Text.of("API REST", "REST API");
    }

    static Text answers() {
        return Text.of("répond", "answers");
    }

    static Text inEtcd() {
        return Text.of("Dans etcd", "In etcd");
    }

    static Text leaderKey() {
        return Text.of("Clé de leader", "Leader key");
    }

    static Text replica() {
        return Text.of("secondaire", "replica");
    }

    static Text standbyLeader() {
        return Text.of("leader d'un cluster secondaire", "standby leader");
    }

    static Text registered() {
        return Text.of("enregistré", "registered");
    }

    static Text absent() {
        return Text.of("absent", "absent");
    }

    static Text heldByNobody() {
        return Text.of("à personne", "held by nobody");
    }

    static Text heldBy(String holder) {
        return Text.of("à %s", "held by %s", holder);
    }

    static Text heldLeft(Long left) {
        return Text.of("détenue, encore %d s", "held, %d s left", left);
    }

    static Text held() {
        return Text.of("détenue", "held");
    }

    static Text timeline() {
        return Text.of("Timeline", "Timeline");
    }

    static Text lsn() {
        return Text.of("LSN", "LSN");
    }

    static Text copiesFrom() {
        return Text.of("Copie de", "Copies from");
    }

    static Text receiver() {
        return Text.of("Réception", "Receiver");
    }

    static Text sendsTo() {
        return Text.of("Envoie à", "Sends to");
    }

    static Text readOnlyReplayPaused() {
        return Text.of("lecture seule, rejeu en pause", "read-only, replay paused");
    }

    static Text readOnly() {
        return Text.of("lecture seule", "read-only");
    }

    static Text readWrite() {
        return Text.of("lecture et écriture", "read-write");
    }

    static Text refusesLogin(String refusal) {
        return Text.of("refuse la connexion\u00a0: %s", "refuses the login: %s", refusal);
    }

    static Text lagB(String member, String state, String syncState, long lagBytes) {
        return Text.of(
                "%s · %s · %s · retard\u00a0%d\u00a0o",
                "%s · %s · %s · lag\u00a0%d\u00a0B", member, state, syncState, lagBytes);
    }

    static Text servers() {
        return Text.of("Serveurs", "Servers");
    }

    static Text automaticFailover() {
        return Text.of("Bascule automatique", "Automatic failover");
    }

    static Text paused() {
        return Text.of("en pause", "paused");
    }

    static Text restart() {
        return Text.of("Redémarrage", "Restart");
    }

    static Text pending() {
        return Text.of("en attente", "pending");
    }

    static Text replication() {
        return Text.of("Réplication", "Replication");
    }

    static Text synchronous() {
        return Text.of("synchrone", "synchronous");
    }

    static Text tags() {
        return Text.of("Tags", "Tags");
    }

    static Text togetherWith() {
        return Text.of("Avec :", "Together with:");
    }

    static Text nodeIsNotCreatedYet() {
        return Text.of("Le nœud n'est pas encore créé.", "The node is not created yet.");
    }

    static Text itsStateIsNotKnown() {
        return Text.of("Son état n'est pas encore connu.", "Its state is not known yet.");
    }

    static Text itIsUpAlready() {
        return Text.of("Il tourne déjà.", "It is up already.");
    }

    static Text itIsNotFrozen() {
        return Text.of("Il n'est pas figé.", "It is not frozen.");
    }

    static Text frozenItIsStillThere() {
        return Text.of("Figé, il est encore là : dégelez-le.", "Frozen, it is still there: thaw it.");
    }

    static Text frozenItWouldNotHear() {
        return Text.of("Figé, il ne l'entendrait qu'une fois dégelé.", "Frozen, it would not hear this until thawed.");
    }

    static Text itIsFrozenAlready() {
        return Text.of("Il est déjà figé.", "It is frozen already.");
    }

    static Text itIsDown() {
        return Text.of("Il est arrêté.", "It is down.");
    }

    static Text itsConfigurationIsNotWritten() {
        return Text.of(
                "Sa configuration n'est pas écrite : jouez d'abord l'étape qui l'écrit.",
                "Its configuration is not written: perform the step that writes it first.");
    }

    static Text start() {
        return Text.of("Démarrer", "Start");
    }

    static Text stop() {
        return Text.of("Arrêter", "Stop");
    }

    static Text interrupt() {
        return Text.of("Interrompre", "Interrupt");
    }

    static Text kill() {
        return Text.of("Tuer", "Kill");
    }

    static Text freeze() {
        return Text.of("Figer", "Freeze");
    }

    static Text thaw() {
        return Text.of("Dégeler", "Thaw");
    }

    static Text report() {
        return Text.of("État", "Report");
    }

    static Text reload() {
        return Text.of("Relire", "Reload");
    }

    static Text askHaproxyOnForIts(String node) {
        return Text.of("Demander son état à haproxy sur %s", "Ask haproxy on %s for its state", node);
    }

    static Text actionOnService(Text word, String service, String node) {
        return Text.of("%s %s sur %s", "%s %s on %s", word, service, node);
    }

    static Text itRejoinsClusterWithIts() {
        return Text.of("Il rejoint le cluster, avec ses données.", "It rejoins the cluster, with its data.");
    }

    static Text orderlyStopIfItLed() {
        return Text.of(
                "Arrêt ordonné : s'il menait, il cède d'abord sa place.",
                "An orderly stop: if it led, it first hands over.");
    }

    static Text ctrlCSameOrderlyStop() {
        return Text.of("Ctrl+C : le même arrêt ordonné.", "Ctrl+C: the same orderly stop.");
    }

    static Text goneWithoutWordOthersFind() {
        return Text.of(
                "Disparu sans un mot : les autres s'en aperçoivent seuls.",
                "Gone without a word: the others find out.");
    }

    static Text inMemoryDeafAndMute() {
        return Text.of("En mémoire, sourd et muet : il ne vote plus.", "In memory, deaf and mute: it votes no more.");
    }

    static Text itGoesOnAndCatches() {
        return Text.of("Il reprend, et rattrape son retard.", "It goes on, and catches up.");
    }

    static Text itStartsPostgresqlToLead() {
        return Text.of(
                "Il lance PostgreSQL, leader ou secondaire selon la clé.",
                "It starts PostgreSQL, to lead or to follow, as the key says.");
    }

    static Text orderlyStopPostgresqlStopsKey() {
        return Text.of(
                "Arrêt ordonné : PostgreSQL s'arrête, la clé est rendue.",
                "An orderly stop: PostgreSQL stops, the key is given back.");
    }

    static Text ctrlCAsInDocument() {
        return Text.of(
                "Ctrl+C, comme le document : le même arrêt ordonné.",
                "Ctrl+C, as in the document: the same orderly stop.");
    }

    static Text itAloneDiesPostgresqlGoes() {
        return Text.of(
                "Lui seul meurt : PostgreSQL continue, ses clés expirent.",
                "It alone dies: PostgreSQL goes on, its keys expire.");
    }

    static Text postgresqlGoesOnButNobody() {
        return Text.of(
                "PostgreSQL continue, mais personne ne renouvelle ses clés.",
                "PostgreSQL goes on, but nobody renews its keys.");
    }

    static Text itGoesOnAndFinds() {
        return Text.of("Il reprend, et découvre ce qui a changé.", "It goes on, and finds out what has changed.");
    }

    static Text itReadsItsFileAgain() {
        return Text.of("Il relit son fichier, sans s'arrêter.", "It reads its file again, without stopping.");
    }

    static Text itListensAndChecksServers() {
        return Text.of(
                "Il écoute, et sonde les serveurs derrière lui.", "It listens, and checks the servers behind it.");
    }

    static Text itStopsAtOnceConnections() {
        return Text.of(
                "Il s'arrête aussitôt : les connexions en cours tombent.",
                "It stops at once: the connections through it break.");
    }

    static Text ctrlCSameStop() {
        return Text.of("Ctrl+C : le même arrêt.", "Ctrl+C: the same stop.");
    }

    static Text goneWithoutWordItsConnections() {
        return Text.of("Disparu sans un mot, ses connexions avec lui.", "Gone without a word, its connections too.");
    }

    static Text kernelStillTakesConnectionsNobody() {
        return Text.of(
                "Le noyau accepte encore les connexions ; nul n'y répond.",
                "The kernel still takes connections; nobody answers them.");
    }

    static Text itGoesOnAndAnswers() {
        return Text.of("Il reprend, et répond à ce qui attendait.", "It goes on, and answers what was waiting.");
    }

    static Text itLogsStateItsServers() {
        return Text.of(
                "Il écrit l'état de ses serveurs dans son journal, et ne relit rien.",
                "It logs the state of its servers, and reads nothing again.");
    }

    static Text up() {
        return Text.of("en marche", "up");
    }

    static Text frozen() {
        return Text.of("figé", "frozen");
    }

    static Text down() {
        return Text.of("arrêté", "down");
    }

    static Text copy() {
        return Text.of("Copier", "Copy");
    }
}
