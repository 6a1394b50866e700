package org.bascule.app.node;

import org.bascule.lab.Text;

/** What {@code app.node} says to a person, in both languages. */
final class NodeMessages {

    private NodeMessages() {}

    static Text skipped(String node) {
        return Text.of("%s est ignoré : ", "%s is skipped: ", node);
    }

    static Text wholeNode() {
        return Text.of("le nœud", "the node");
    }

    static Text spoilsChapter() {
        return Text.of(
                "Un chapitre est en cours et cette action n'en fait pas partie : ses vérifications peuvent"
                        + " échouer. Le mode « Jeu libre » évite cette question.",
                "A chapter is in progress and this action is not part of it: its checks may fail. Turn on “Free"
                        + " play” to skip this prompt.");
    }

    static Text actionOnNodes(Text label, String nodes) {
        return Text.of("%s : %s", "%s: %s", label, nodes);
    }

    static Text confirm(Text title) {
        return Text.of("%s\u202f?", "%s?", title);
    }

    static Text isolate() {
        return Text.of("Isoler", "Isolate");
    }

    static Text delay() {
        return Text.of("Retarder", "Delay");
    }

    static Text powerOnFirst() {
        return Text.of("Le nœud est éteint ; allumez-le d'abord.", "The node is off; power it on first.");
    }

    static Text isolateEffect() {
        return Text.of(
                "Plus aucun échange avec les autres nœuds ; ses services continuent de tourner.",
                "No traffic between this node and the others; its services keep running.");
    }

    static Text isolateNode(String node) {
        return Text.of("Isoler %s des autres nœuds", "Isolate %s from the other nodes", node);
    }

    static Text isolateFromEtcd() {
        return Text.of("Isoler d'etcd", "Isolate from etcd");
    }

    static Text isolateFromEtcdEffect() {
        return Text.of(
                "Il ne peut plus joindre etcd, mais joint encore les autres membres.",
                "It can no longer reach etcd, but still reaches the other members.");
    }

    static Text isolateNodeFromEtcd(String node) {
        return Text.of("Isoler %s d'etcd", "Isolate %s from etcd", node);
    }

    static Text reconnect() {
        return Text.of("Reconnecter", "Reconnect");
    }

    static Text reconnectEffect() {
        return Text.of("Tous les échanges sont rétablis.", "All traffic is restored.");
    }

    static Text reconnectNode(String node) {
        return Text.of("Reconnecter %s aux autres nœuds", "Reconnect %s to the other nodes", node);
    }

    static Text delayEffect(long millis) {
        return Text.of(
                "Tout ce qu'il envoie arrive avec %d ms de retard.", "Everything it sends arrives %d ms late.", millis);
    }

    static Text delayNode(String node) {
        return Text.of("Retarder %s", "Delay %s", node);
    }

    static Text removeDelay() {
        return Text.of("Supprimer le retard", "Remove delay");
    }

    static Text removeDelayEffect() {
        return Text.of("Ce qu'il envoie n'est plus retardé.", "What it sends is no longer delayed.");
    }

    static Text removeDelayOn(String node) {
        return Text.of("Supprimer le retard sur %s", "Remove the delay on %s", node);
    }

    static Text noServiceConfigured() {
        return Text.of("Aucun service n'y est encore configuré.", "No service is configured on it yet.");
    }

    static Text create() {
        return Text.of("Créer", "Create");
    }

    static Text createEffect() {
        return Text.of(
                "Une machine vide ; des étapes y écrivent ensuite les fichiers de configuration.",
                "An empty machine; steps then write its configuration files.");
    }

    static Text createNode(String node) {
        return Text.of("Créer %s", "Create %s", node);
    }

    static Text alreadyOff() {
        return Text.of("Le nœud est déjà éteint.", "The node is already off.");
    }

    static Text powerOff() {
        return Text.of("Éteindre", "Power off");
    }

    static Text powerOffEffect() {
        return Text.of(
                "Coupure de courant : tous les processus disparaissent aussitôt, les fichiers restent.",
                "A power failure: all processes are gone at once; the files remain.");
    }

    static Text powerOffNode(String node) {
        return Text.of("Éteindre %s", "Power off %s", node);
    }

    static Text notOff() {
        return Text.of("Le nœud n'est pas éteint.", "The node is not off.");
    }

    static Text powerOn() {
        return Text.of("Allumer", "Power on");
    }

    static Text powerOnEffect(String names) {
        return Text.of("Le nœud est allumé et démarre : %s.", "The node is powered on and starts: %s.", names);
    }

    static Text powerOnNode(String node) {
        return Text.of("Allumer %s", "Power on %s", node);
    }

    static Text freezeAll() {
        return Text.of("Tout figer", "Freeze all");
    }

    static Text freezeAllWithPostgresEffect() {
        return Text.of(
                "Tous les processus sont suspendus et restent en mémoire, y compris PostgreSQL.",
                "All processes are suspended and stay in memory, including PostgreSQL.");
    }

    static Text freezeAllEffect() {
        return Text.of(
                "Tous les processus sont suspendus et restent en mémoire.",
                "All processes are suspended and stay in memory.");
    }

    static Text freezeAllOn(String node) {
        return Text.of("Tout figer sur %s", "Freeze all of %s", node);
    }

    static Text nothingRuns() {
        return Text.of("Aucun service n'y tourne.", "No service is running on it.");
    }

    static Text unfreezeAll() {
        return Text.of("Tout dégeler", "Unfreeze all");
    }

    static Text unfreezeAllEffect() {
        return Text.of("Tout reprend là où il s'était arrêté.", "Everything resumes where it left off.");
    }

    static Text unfreezeAllOn(String node) {
        return Text.of("Tout dégeler sur %s", "Unfreeze all of %s", node);
    }

    static Text nothingFrozen() {
        return Text.of("Aucun service n'y est figé.", "No service is frozen on it.");
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
        return Text.of("follower", "follower");
    }

    static Text notResponding() {
        return Text.of("ne répond pas", "not responding");
    }

    static Text respondsWithLeader() {
        return Text.of("répond, connaît le leader", "responding, knows the leader");
    }

    static Text respondsWithoutLeader() {
        return Text.of("répond, ne connaît pas de leader", "responding, no known leader");
    }

    static Text reportedRole() {
        return Text.of("Rôle annoncé", "Reported role");
    }

    static Text state() {
        return Text.of("État", "State");
    }

    static Text restApi() {
        return Text.of("API REST", "REST API");
    }

    static Text responding() {
        return Text.of("répond", "responding");
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

    static Text notRegistered() {
        return Text.of("non enregistré", "not registered");
    }

    static Text keyFree() {
        return Text.of("libre", "not held");
    }

    static Text keyHeldBy(String holder) {
        return Text.of("détenue par %s", "held by %s", holder);
    }

    static Text keyHeldFor(Long left) {
        return Text.of("détenue, expire dans %d s", "held, expires in %d s", left);
    }

    static Text keyHeld() {
        return Text.of("détenue", "held");
    }

    static Text timeline() {
        return Text.of("Timeline", "Timeline");
    }

    static Text lsn() {
        return Text.of("LSN", "LSN");
    }

    static Text replicatesFrom() {
        return Text.of("Réplique depuis", "Replicates from");
    }

    static Text walReceiver() {
        return Text.of("Récepteur de WAL", "WAL receiver");
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

    static Text rejectsConnection(String refusal) {
        return Text.of("rejette la connexion\u00a0: %s", "rejects the connection: %s", refusal);
    }

    static Text sender(String member, String state, String syncState, long lagBytes) {
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

    static Text nodeNotCreated() {
        return Text.of("Le nœud n'est pas encore créé.", "The node is not created yet.");
    }

    static Text serviceStateUnknown() {
        return Text.of("L'état du service n'est pas encore connu.", "The state of the service is not known yet.");
    }

    static Text alreadyRunning() {
        return Text.of("Le service tourne déjà.", "The service is already running.");
    }

    static Text notFrozen() {
        return Text.of("Le service n'est pas figé.", "The service is not frozen.");
    }

    static Text frozenUnfreezeIt() {
        return Text.of(
                "Le service est figé mais toujours présent : dégelez-le.",
                "The service is frozen, not stopped: unfreeze it.");
    }

    static Text frozenHandlesSignalLater() {
        return Text.of(
                "Le service est figé : il ne traiterait ce signal qu'une fois dégelé.",
                "The service is frozen: it would handle this signal only after it is unfrozen.");
    }

    static Text alreadyFrozen() {
        return Text.of("Le service est déjà figé.", "The service is already frozen.");
    }

    static Text stopped() {
        return Text.of("Le service est arrêté.", "The service is stopped.");
    }

    static Text configurationMissing() {
        return Text.of(
                "Sa configuration n'existe pas encore : exécutez d'abord l'étape qui l'écrit.",
                "Its configuration does not exist yet: run the step that writes it first.");
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

    static Text unfreeze() {
        return Text.of("Dégeler", "Unfreeze");
    }

    static Text logStatus() {
        return Text.of("Écrire l'état", "Log status");
    }

    static Text reload() {
        return Text.of("Recharger", "Reload");
    }

    static Text logHaproxyStatus(String node) {
        return Text.of(
                "Faire écrire à haproxy sur %s l'état de ses serveurs",
                "Have haproxy on %s log the state of its servers", node);
    }

    static Text actionOnService(Text label, String service, String node) {
        return Text.of("%s %s sur %s", "%s %s on %s", label, service, node);
    }

    static Text etcdStart() {
        return Text.of("Il rejoint le cluster avec ses données.", "It rejoins the cluster with its data.");
    }

    static Text etcdStop() {
        return Text.of(
                "Arrêt propre : s'il est leader, il transfère d'abord ce rôle.",
                "Clean shutdown: if it is the leader, it transfers leadership first.");
    }

    static Text etcdInterrupt() {
        return Text.of("Ctrl+C : le même arrêt propre.", "Ctrl+C: the same clean shutdown.");
    }

    static Text etcdKill() {
        return Text.of(
                "Il s'arrête sans prévenir : les autres membres détectent sa perte.",
                "It dies without notice: the other members detect the failure.");
    }

    static Text etcdFreeze() {
        return Text.of(
                "Il reste en mémoire mais ne répond plus et ne vote plus.",
                "It stays in memory, but no longer responds or votes.");
    }

    static Text etcdUnfreeze() {
        return Text.of("Il reprend et rattrape son retard.", "It resumes and catches up.");
    }

    static Text patroniStart() {
        return Text.of(
                "Il démarre PostgreSQL, comme leader ou secondaire selon la clé de leader.",
                "It starts PostgreSQL as leader or replica, depending on the leader key.");
    }

    static Text patroniStop() {
        return Text.of(
                "Arrêt propre : PostgreSQL s'arrête et la clé de leader est libérée.",
                "Clean shutdown: PostgreSQL stops and the leader key is released.");
    }

    static Text patroniInterrupt() {
        return Text.of(
                "Ctrl+C, comme dans le document : le même arrêt propre.",
                "Ctrl+C, as in the document: the same clean shutdown.");
    }

    static Text patroniKill() {
        return Text.of(
                "Seul Patroni meurt : PostgreSQL continue, ses clés dans etcd expirent.",
                "Only Patroni dies: PostgreSQL keeps running, its keys in etcd expire.");
    }

    static Text patroniFreeze() {
        return Text.of(
                "PostgreSQL continue, mais ses clés dans etcd ne sont plus renouvelées.",
                "PostgreSQL keeps running, but its keys in etcd are no longer renewed.");
    }

    static Text patroniUnfreeze() {
        return Text.of("Il reprend et découvre ce qui a changé.", "It resumes and finds out what has changed.");
    }

    static Text patroniReload() {
        return Text.of(
                "Il relit son fichier de configuration sans s'arrêter.",
                "It reloads its configuration file without stopping.");
    }

    static Text haproxyStart() {
        return Text.of(
                "Il écoute et surveille l'état de ses serveurs.", "It listens and runs health checks on its servers.");
    }

    static Text haproxyStop() {
        return Text.of(
                "Il s'arrête immédiatement : les connexions en cours sont coupées.",
                "It stops immediately: current connections are closed.");
    }

    static Text interruptLikeStop() {
        return Text.of("Ctrl+C : le même arrêt.", "Ctrl+C: the same stop.");
    }

    static Text haproxyKill() {
        return Text.of(
                "Il s'arrête sans prévenir, et ses connexions avec lui.",
                "It dies without notice, and its connections with it.");
    }

    static Text haproxyFreeze() {
        return Text.of(
                "Le noyau accepte encore les connexions, mais elles restent sans réponse.",
                "The kernel still accepts connections, but they get no answer.");
    }

    static Text resumeWaitingConnections() {
        return Text.of(
                "Il reprend et traite les connexions en attente.", "It resumes and handles the waiting connections.");
    }

    static Text haproxyLogStatus() {
        return Text.of(
                "Il écrit l'état de ses serveurs dans son journal ; il ne recharge rien.",
                "It logs the state of its servers; it reloads nothing.");
    }

    static Text pgbackrestStart() {
        return Text.of(
                "Son serveur TLS accepte de nouveau les connexions des autres nœuds.",
                "Its TLS server accepts connections from the other nodes again.");
    }

    static Text pgbackrestStop() {
        return Text.of(
                "Son serveur TLS s'arrête : les autres nœuds ne peuvent plus lire ni écrire par son intermédiaire.",
                "Its TLS server stops: the other nodes can no longer read or write through it.");
    }

    static Text pgbackrestKill() {
        return Text.of(
                "Le serveur TLS s'arrête sans prévenir. Une commande en cours échoue.",
                "The TLS server dies without notice. A running command fails.");
    }

    static Text pgbackrestFreeze() {
        return Text.of(
                "Les connexions restent sans réponse, jusqu'à l'expiration de protocol-timeout.",
                "Connections get no answer until protocol-timeout expires.");
    }

    static Text pgbackrestReload() {
        return Text.of(
                "Il relit sa configuration et ses certificats.", "It reads its configuration and certificates again.");
    }

    static Text up() {
        return Text.of("en marche", "running");
    }

    static Text frozen() {
        return Text.of("figé", "frozen");
    }

    static Text down() {
        return Text.of("arrêté", "stopped");
    }

    static Text copy() {
        return Text.of("Copier", "Copy");
    }

    static Text createdBy() {
        return Text.of("Créé par", "Created by");
    }

    static Text stanza() {
        return Text.of("Stanza", "Stanza");
    }

    static Text status() {
        return Text.of("Statut", "Status");
    }

    static Text archivedUpTo() {
        return Text.of("WAL archivés jusqu'à", "WAL archived up to");
    }

    static Text backups() {
        return Text.of("Sauvegardes", "Backups");
    }

    static Text none() {
        return Text.of("aucune", "none");
    }

    static Text backup(String label, String type, String time, Text size, Text sizeInRepository) {
        return Text.of(
                "%s · %s · %s · %s (%s dans le dépôt)",
                "%s · %s · %s · %s (%s in the repository)", label, type, time, size, sizeInRepository);
    }

    static Text invalidChecksums(Text backup) {
        return Text.of("%s · sommes de contrôle invalides", "%s · invalid checksums", backup);
    }

    static Text archiving() {
        return Text.of("Archivage", "Archiving");
    }

    static Text archiveModeOff() {
        return Text.of("archive_mode désactivé", "archive_mode off");
    }

    static Text onlyLeaderArchives() {
        return Text.of("seul le leader archive", "only the leader archives");
    }

    static Text archiveCommandFails() {
        return Text.of("archive_command échoue", "archive_command fails");
    }

    static Text archiveCommandSucceeds() {
        return Text.of("archive_command réussit", "archive_command succeeds");
    }

    static Text nothingArchivedYet() {
        return Text.of("rien d'archivé pour l'instant", "nothing archived yet");
    }

    static Text lastArchived() {
        return Text.of("Dernier WAL archivé", "Last archived WAL");
    }

    static Text lastFailed() {
        return Text.of("Dernier échec", "Last failure");
    }

    static Text failures() {
        return Text.of("Échecs", "Failures");
    }

    static Text walWaiting() {
        return Text.of("WAL en attente", "WAL waiting");
    }
}
