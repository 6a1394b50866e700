package org.bascule.scenario.action;

import org.bascule.lab.Text;

/** What {@code scenario.action} says to a person, in both languages. */
final class ActionMessages {

    private ActionMessages() {}

    static Text etcdDidNotAdd(String added) {
        return Text.of("etcd n'a pas ajouté %s.", "etcd did not add %s.", added);
    }

    static Text patronictlRefusedConfiguration() {
        return Text.of("patronictl a refusé la configuration.", "patronictl refused the configuration.");
    }

    static Text didNotTakeRow(String node) {
        return Text.of("%s n'a pas pris la ligne.", "%s did not take the row.", node);
    }

    static Text maintenanceModeDidNotBegin() {
        return Text.of("Le mode maintenance n'a pas commencé.", "The maintenance mode did not begin.");
    }

    static Text maintenanceModeDidNotEnd() {
        return Text.of("Le mode maintenance n'a pas pris fin.", "The maintenance mode did not end.");
    }

    static Text replayWasNotPausedOn(String node) {
        return Text.of("Le rejeu n'a pas été suspendu sur %s.", "Replay was not paused on %s.", node);
    }

    static Text readItsAnswerBelowFix() {
        return Text.of(
                "Lisez sa réponse ci-dessous, corrigez ce qu'elle dit, puis recommencez.",
                "Read its answer below, fix what it says, then try again.");
    }

    static Text addressIsRegisteredOnceOnly() {
        return Text.of(
                "Une adresse n'est inscrite qu'une fois : retirez d'abord l'ancien membre (etcdctl member remove).",
                "An address is registered once only: remove the old member first (etcdctl member remove).");
    }

    static Text etcdDoesNotChangeIts() {
        return Text.of(
                "etcd ne change pas sa liste de membres tant que l'un d'eux n'est revenu que depuis moins de cinq"
                        + " secondes : attendez, puis recommencez.",
                "etcd does not change its member list while a member has been back for less than five seconds:"
                        + " wait, then try again.");
    }

    static Text etcdChangesItsMemberList(String silent, Text mend) {
        return Text.of(
                "etcd ne change sa liste de membres que si tous répondent, même avec le quorum ; sans réponse : %s."
                        + " Il faut %s, ou le retirer d'abord (etcdctl member remove).",
                "etcd changes its member list only while every member answers, even with quorum; not responding: %s."
                        + " You have to %s, or remove it first (etcdctl member remove).",
                silent,
                mend);
    }

    static Text etcdHasNoQuorumWait(Text account) {
        return Text.of(
                "etcd n'a pas le quorum (%s) : attendez l'élection, puis recommencez.",
                "etcd has no quorum (%s): wait for the election, then try again.", account);
    }

    static Text etcdHasNoQuorumYou(Text account, Text mend) {
        return Text.of(
                "etcd n'a pas le quorum (%s) : il faut %s, puis recommencer.",
                "etcd has no quorum (%s): you have to %s, then try again.", account, mend);
    }

    static Text notRespondingYouHaveTo(String silent, Text mend) {
        return Text.of(
                "Sans réponse : %s. Il faut %s, puis recommencer.",
                "Not responding: %s. You have to %s, then try again.", silent, mend);
    }

    static Text didNotAnswerInTime(String service) {
        return Text.of(
                "%s n'a pas répondu à temps, et tout etcd répond maintenant : recommencez.",
                "%s did not answer in time, and all of etcd answers now: try again.", service);
    }

    static Text isLeaderAndReplaysNothing(String node) {
        return Text.of(
                "%s est leader et ne rejoue rien : choisissez un secondaire.",
                "%s is leader and replays nothing: choose a replica.", node);
    }

    static Text postgresqlRunsButRefusesLogin() {
        return Text.of(
                "PostgreSQL tourne mais refuse la connexion : rétablissez le compte ou la base que nomme sa réponse.",
                "PostgreSQL runs but refuses the login: restore the account or the database that its answer names.");
    }

    static Text postgresqlIsStartingOrStopping() {
        return Text.of(
                "PostgreSQL démarre ou s'arrête : attendez, puis recommencez.",
                "PostgreSQL is starting or stopping: wait, then try again.");
    }

    static Text diskIsFullMakeRoom() {
        return Text.of("Le disque est plein : libérez de la place.", "The disk is full: make room.");
    }

    static Text onlyLeaderAcceptsWritesAnd(String leader) {
        return Text.of(
                "Seul le leader accepte les écritures, et c'est %s.",
                "Only the leader accepts writes, and that is %s.", leader);
    }

    static Text onlyLeaderAcceptsWritesAndNone() {
        return Text.of(
                "Seul le leader accepte les écritures, et aucun n'est vu : attendez qu'il y en ait un (bascule status).",
                "Only the leader accepts writes, and none is seen: wait until there is one (bascule status).");
    }

    static Text patroniIsStoppedOnStart(String node) {
        return Text.of(
                "Patroni est arrêté sur %s : démarrez-le, puis recommencez.",
                "Patroni is stopped on %s: start it, then try again.", node);
    }

    static Text patroniIsFrozenOnUnfreeze(String node) {
        return Text.of(
                "Patroni est figé sur %s : dégelez-le, puis recommencez.",
                "Patroni is frozen on %s: unfreeze it, then try again.", node);
    }

    static Text patroniRunsOnButPostgresql(String node) {
        return Text.of(
                "Patroni tourne sur %s, mais PostgreSQL n'y répond pas : lisez leurs journaux.",
                "Patroni runs on %s, but PostgreSQL is not responding there: read their logs.", node);
    }

    static Text readLog(String names) {
        return Text.of("lire le journal de %s", "read the log of %s", names);
    }

    static Text unfreeze(String names) {
        return Text.of("dégeler %s", "unfreeze %s", names);
    }

    static Text start(String names) {
        return Text.of("démarrer %s", "start %s", names);
    }

    static Text replayWasNotResumedOn(String node) {
        return Text.of("Le rejeu n'a pas repris sur %s.", "Replay was not resumed on %s.", node);
    }

    static Text noNodeTookClientConnection() {
        return Text.of("Aucun nœud n'a pris la connexion du client.", "No node took the client's connection.");
    }

    static Text didNotWriteThisWal(String node) {
        return Text.of("%s n'a pas écrit ces WAL.", "%s did not write this WAL.", node);
    }
}
