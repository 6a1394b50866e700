package org.bascule.scenario.action;

import org.bascule.lab.Text;

/** Messages of {@code scenario.action}, in both languages. */
final class ActionMessages {

    private ActionMessages() {}

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

    static Text clientNotConnected() {
        return Text.of("Aucun nœud n'a accepté la connexion du client.", "No node accepted the client connection.");
    }

    static Text walNotWritten(String node) {
        return Text.of("%s n'a pas écrit les WAL demandés.", "%s did not write the requested WAL.", node);
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
}
