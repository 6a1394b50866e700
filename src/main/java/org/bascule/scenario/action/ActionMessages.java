package org.bascule.scenario.action;

import org.bascule.lab.Text;

/** Messages of {@code scenario.action}, in both languages. */
final class ActionMessages {

    private ActionMessages() {}

    static Text memberFileNotYaml(String file) {
        return Text.of("%s n'est pas du YAML valide.", "%s is not valid YAML.", file);
    }

    static Text dataNotInitialized(String node) {
        return Text.of(
                "Le répertoire de données de %s n'a pas été initialisé.",
                "The data directory of %s was not initialized.", node);
    }

    static Text repairMemberFile() {
        return Text.of(
                "Corrigez ce fichier, puis exécutez de nouveau l'étape.",
                "Correct this file, then run the step again.");
    }

    static Text memberNotAdded(String member) {
        return Text.of("etcd n'a pas ajouté le membre %s.", "etcd did not add member %s.", member);
    }

    static Text configurationRejected() {
        return Text.of("patronictl a refusé la configuration.", "patronictl rejected the configuration.");
    }

    static Text rowNotInserted(String node) {
        return Text.of("La ligne n'a pas été insérée sur %s.", "The row was not inserted on %s.", node);
    }

    static Text maintenanceNotEnabled() {
        return Text.of("Le mode maintenance n'a pas été activé.", "Maintenance mode was not enabled.");
    }

    static Text maintenanceNotDisabled() {
        return Text.of("Le mode maintenance n'a pas été désactivé.", "Maintenance mode was not disabled.");
    }

    static Text replayNotPaused(String node) {
        return Text.of("Le rejeu n'a pas été suspendu sur %s.", "Replay was not paused on %s.", node);
    }

    static Text replayNotResumed(String node) {
        return Text.of("Le rejeu n'a pas repris sur %s.", "Replay was not resumed on %s.", node);
    }

    static Text tooManyClients(int most) {
        return Text.of(
                "%d jeux de clients sont déjà en marche : il ne peut pas y en avoir plus.",
                "%d sets of clients are already running; there cannot be more.", most);
    }

    static Text stopClientsFirst() {
        return Text.of(
                "Arrêtez les clients, ou donnez à ce jeu le nom de celui qu'il remplace.",
                "Stop the clients, or give this set the name of the one that it replaces.");
    }

    static Text clientNotConnected() {
        return Text.of("Aucun nœud n'a accepté la connexion du client.", "No node accepted the client connection.");
    }

    static Text walNotWritten(String node) {
        return Text.of("%s n'a pas écrit les WAL demandés.", "%s did not write the requested WAL.", node);
    }

    static Text checkpointNotPerformed(String node) {
        return Text.of("Le checkpoint n'a pas eu lieu sur %s.", "The checkpoint was not performed on %s.", node);
    }

    static Text readServerMessage() {
        return Text.of(
                "Lisez le message du serveur ci-dessous, corrigez le problème, puis recommencez.",
                "Read the server message below, fix the problem, then try again.");
    }

    static Text addressAlreadyRegistered() {
        return Text.of(
                "Cette adresse est déjà enregistrée : retirez d'abord l'ancien membre (etcdctl member remove).",
                "This address is already registered: remove the old member first (etcdctl member remove).");
    }

    static Text memberJustCameBack() {
        return Text.of(
                "etcd ne modifie pas sa liste de membres pendant les cinq secondes qui suivent le retour d'un membre : attendez, puis recommencez.",
                "etcd does not change its member list for five seconds after a member comes back: wait, then try again.");
    }

    static Text membersMustRespond(String members, Text remedy) {
        return Text.of(
                "etcd ne modifie sa liste de membres que si tous les membres répondent, même avec le quorum. Sans réponse : %s. Pour continuer, %s, ou retirez d'abord ce membre (etcdctl member remove).",
                "etcd changes its member list only while every member responds, even with quorum. Not responding: %s. To continue, %s, or remove that member first (etcdctl member remove).",
                members,
                remedy);
    }

    static Text waitForElection(Text quorum) {
        return Text.of(
                "etcd n'a pas le quorum (%s) : attendez l'élection, puis recommencez.",
                "etcd has no quorum (%s): wait for the election, then try again.", quorum);
    }

    static Text restoreQuorum(Text quorum, Text remedy) {
        return Text.of(
                "etcd n'a pas le quorum (%s) : %s, puis recommencez.",
                "etcd has no quorum (%s): %s, then try again.", quorum, remedy);
    }

    static Text membersNotResponding(String members, Text remedy) {
        return Text.of(
                "Sans réponse : %s. Pour continuer, %s, puis recommencez.",
                "Not responding: %s. To continue, %s, then try again.", members, remedy);
    }

    static Text serviceTimedOut(String service) {
        return Text.of(
                "%s n'a pas répondu à temps, mais tous les membres d'etcd répondent maintenant : recommencez.",
                "%s did not respond in time, but every etcd member responds now: try again.", service);
    }

    static Text leaderHasNoReplay(String node) {
        return Text.of(
                "%s est le leader et ne rejoue aucun WAL : choisissez un secondaire.",
                "%s is the leader and replays no WAL: choose a replica.", node);
    }

    static Text loginRejected() {
        return Text.of(
                "PostgreSQL est en marche mais refuse la connexion : rétablissez le compte ou la base que cite son message.",
                "PostgreSQL is running but rejects the login: restore the account or database named in its message.");
    }

    static Text postgresStartingOrStopping() {
        return Text.of(
                "PostgreSQL est en cours de démarrage ou d'arrêt : attendez, puis recommencez.",
                "PostgreSQL is starting or stopping: wait, then try again.");
    }

    static Text diskFull() {
        return Text.of("Le disque est plein : libérez de l'espace.", "The disk is full: free some space.");
    }

    static Text onlyLeaderAcceptsWrites(String leader) {
        return Text.of("Seul le leader, %s, accepte les écritures.", "Only the leader, %s, accepts writes.", leader);
    }

    static Text noLeaderAcceptsWrites() {
        return Text.of(
                "Seul le leader accepte les écritures, et aucun leader n'est visible : attendez qu'il y en ait un (bascule status).",
                "Only the leader accepts writes, and no leader is visible: wait until there is one (bascule status).");
    }

    static Text patroniStopped(String node) {
        return Text.of(
                "Patroni est arrêté sur %s : démarrez-le, puis recommencez.",
                "Patroni is stopped on %s: start it, then try again.", node);
    }

    static Text patroniFrozen(String node) {
        return Text.of(
                "Patroni est figé sur %s : dégelez-le, puis recommencez.",
                "Patroni is frozen on %s: unfreeze it, then try again.", node);
    }

    static Text postgresNotResponding(String node) {
        return Text.of(
                "Patroni est en marche sur %s, mais PostgreSQL n'y répond pas : lisez leurs journaux.",
                "Patroni is running on %s, but PostgreSQL is not responding there: read their logs.", node);
    }

    static Text readLog(String nodes) {
        return Text.of("lisez le journal de %s", "read the log of %s", nodes);
    }

    static Text unfreeze(String nodes) {
        return Text.of("dégelez %s", "unfreeze %s", nodes);
    }

    static Text start(String nodes) {
        return Text.of("démarrez %s", "start %s", nodes);
    }

    static Text certificateNotIssued(String node) {
        return Text.of("Le certificat de %s n'a pas été émis.", "The certificate of %s was not issued.", node);
    }

    static Text pgbackrestFailed(String command, int code) {
        return Text.of(
                "pgBackRest a échoué (%s, code de sortie %s).", "pgBackRest failed (%s, exit code %s).", command, code);
    }

    static Text postgresNotRestarted(String node) {
        return Text.of("PostgreSQL n'a pas redémarré sur %s.", "PostgreSQL was not restarted on %s.", node);
    }

    static Text postgresNotKilled(String node) {
        return Text.of("PostgreSQL n'a pas été tué sur %s.", "PostgreSQL was not killed on %s.", node);
    }

    static Text dataInUse(String node) {
        return Text.of(
                "Le répertoire de données de %s est utilisé : il n'a pas été supprimé.",
                "The data directory of %s is in use: it was not removed.", node);
    }

    static Text stopPatroniFirst(String node) {
        return Text.of(
                "Arrêtez d'abord Patroni sur %s, ce qui arrête PostgreSQL.",
                "Stop Patroni on %s first, which stops PostgreSQL.", node);
    }

    static Text stopEtcdFirst(String node) {
        return Text.of("Arrêtez d'abord etcd sur %s.", "Stop etcd on %s first.", node);
    }

    static Text stopServiceFirst(String service, String node) {
        return Text.of("Arrêtez d'abord %s sur %s.", "Stop %s on %s first.", service, node);
    }

    static Text configInUse(String service, String node) {
        return Text.of(
                "La configuration de %s est utilisée sur %s.",
                "The configuration of %s is in use on %s.", service, node);
    }

    static Text configNotRemoved(String service, String node) {
        return Text.of(
                "La configuration de %s n'a pas été supprimée sur %s.",
                "The configuration of %s was not removed on %s.", service, node);
    }

    static Text memberNotRemoved(String member) {
        return Text.of("etcd n'a pas retiré le membre %s.", "etcd did not remove member %s.", member);
    }

    static Text snapshotNotSaved(String node) {
        return Text.of("etcd n'a pas enregistré d'instantané sur %s.", "etcd did not save a snapshot on %s.", node);
    }

    static Text snapshotNotRestored(String node) {
        return Text.of(
                "L'instantané d'etcd n'a pas été restauré sur %s.", "The etcd snapshot was not restored on %s.", node);
    }

    static Text dataNotRemoved(String node) {
        return Text.of(
                "Le répertoire de données de %s n'a pas été supprimé.",
                "The data directory of %s was not removed.", node);
    }

    static Text tableNotDropped(String node) {
        return Text.of("La table n'a pas été supprimée sur %s.", "The table was not dropped on %s.", node);
    }

    static Text repositoryNotWritable() {
        return Text.of(
                "pgBackRest ne peut pas écrire dans le dépôt : vérifiez l'espace libre de son disque et le propriétaire de son répertoire.",
                "pgBackRest cannot write to the repository: check the free space of its disk and the owner of its directory.");
    }

    static Text pgbackrestStopped() {
        return Text.of(
                "Les commandes pgBackRest de cette stanza sont bloquées : lancez pgbackrest start, puis recommencez.",
                "The pgBackRest commands of this stanza are blocked: run pgbackrest start, then try again.");
    }

    static Text memberNotReinitialized(String node) {
        return Text.of("%s n'a pas été réinitialisé.", "%s was not reinitialized.", node);
    }

    static Text certificateExpired() {
        return Text.of(
                "Un certificat a expiré : émettez-en de nouveaux, puis rechargez pgBackRest sur chaque nœud.",
                "A certificate has expired: issue new ones, then reload pgBackRest on each node.");
    }

    static Text certificateRejected() {
        return Text.of(
                "Un nœud refuse le certificat de l'autre : émettez les certificats de tous les nœuds avec la même autorité, puis rechargez pgBackRest.",
                "A node rejects the other's certificate: issue the certificates of all nodes with the same authority, then reload pgBackRest.");
    }

    static Text pgbackrestAccessDenied() {
        return Text.of(
                "Le serveur TLS n'autorise pas ce nœud pour cette stanza : vérifiez tls-server-auth dans pgbackrest.conf.",
                "The TLS server does not authorize this node for this stanza: check tls-server-auth in pgbackrest.conf.");
    }

    static Text pgbackrestAlreadyRunning() {
        return Text.of(
                "Une autre commande pgBackRest est en cours : attendez qu'elle se termine, puis recommencez.",
                "Another pgBackRest command is running: wait until it ends, then try again.");
    }

    static Text stanzaOfAnotherCluster() {
        return Text.of(
                "La stanza appartient à un autre cluster PostgreSQL : pour garder ses sauvegardes, choisissez une autre stanza ; sinon, lancez pgbackrest stanza-upgrade.",
                "The stanza belongs to another PostgreSQL cluster: to keep its backups, choose another stanza; otherwise run pgbackrest stanza-upgrade.");
    }

    static Text createStanzaFirst() {
        return Text.of(
                "La stanza n'existe pas : créez-la d'abord (pgbackrest stanza-create).",
                "The stanza does not exist: create it first (pgbackrest stanza-create).");
    }

    static Text stanzaNotConfigured() {
        return Text.of(
                "pgbackrest.conf n'a pas de section au nom de la stanza : corrigez ce nom, ou écrivez le fichier de nouveau.",
                "pgbackrest.conf has no section with the name of the stanza: correct that name, or write the file again.");
    }

    static Text privateKeyRejected() {
        return Text.of(
                "pgBackRest n'utilise qu'une clé privée réservée à son propriétaire : corrigez ses droits (chmod 600) et son propriétaire.",
                "pgBackRest only uses a private key that is reserved to its owner: correct its permissions (chmod 600) and its owner.");
    }

    static Text pgbackrestLoginRejected() {
        return Text.of(
                "PostgreSQL refuse la connexion de pgBackRest : vérifiez pg1-user dans pgbackrest.conf et le mot de passe dans le fichier pgpass du membre.",
                "PostgreSQL rejects the connection of pgBackRest: check pg1-user in pgbackrest.conf and the password in the member's pgpass file.");
    }

    static Text walNotArchived() {
        return Text.of(
                "PostgreSQL n'a pas archivé ses WAL à temps : lisez l'erreur d'archive_command dans le journal de Patroni du leader.",
                "PostgreSQL did not archive its WAL in time: read the error of archive_command in the Patroni log of the leader.");
    }

    static Text archivingIsOff() {
        return Text.of(
                "L'archivage des WAL n'est pas configuré : fixez archive_mode et archive_command, puis redémarrez PostgreSQL.",
                "WAL archiving is not configured: set archive_mode and archive_command, then restart PostgreSQL.");
    }

    static Text startPgbackrestOn(String nodes) {
        return Text.of(
                "Le serveur pgBackRest ne fonctionne pas sur %s : démarrez-le, puis recommencez.",
                "The pgBackRest server is not running on %s: start it, then try again.", nodes);
    }

    static Text dropNotLogged() {
        return Text.of(
                "Aucun journal ne contient la suppression de la table : l'instant à restaurer est inconnu.",
                "No log contains the drop of the table: the time to recover to is unknown.");
    }

    static Text dropTableFirst() {
        return Text.of("Jouez d'abord l'étape qui supprime la table.", "Run the step that drops the table first.");
    }

    static Text clusterNotRemoved() {
        return Text.of(
                "Les clés du cluster n'ont pas été supprimées d'etcd.",
                "The keys of the cluster were not removed from etcd.");
    }

    static Text patroniStillRuns(String nodes) {
        return Text.of(
                "Patroni est en marche sur %s : ses clés reviendraient aussitôt.",
                "Patroni is running on %s: its keys would come back at once.", nodes);
    }

    static Text unknownTimeZone(String name) {
        return Text.of(
                "Le fuseau horaire du journal de PostgreSQL, %s, est inconnu de Bascule.",
                "Bascule does not know the time zone of PostgreSQL's log, %s.", name);
    }

    static Text setKnownTimeZone() {
        return Text.of(
                "Fixez log_timezone à UTC, supprimez de nouveau la table, puis recommencez.",
                "Set log_timezone to UTC, drop the table again, then try again.");
    }
}
