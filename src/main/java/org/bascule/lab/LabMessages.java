package org.bascule.lab;

/** What {@code lab} says to a person, in both languages. */
final class LabMessages {

    private LabMessages() {}

    static Text noneAnswers(int members) {
        return Text.of("aucun sur %d ne répond", "none of %d answers", members);
    }

    static Text oneAnswers(int members) {
        return Text.of("1 sur %d répond", "1 of %d answers", members);
    }

    static Text answer(int answering, int members) {
        return Text.of("%d sur %d répondent", "%d of %d answer", answering, members);
    }

    static Text noLeader(Text answers) {
        return Text.of("%s, sans leader", "%s, no leader", answers);
    }

    static Text needed(Text answers, int needed) {
        return Text.of("%1$s, il en faut %2$d", "%1$s, %2$d needed", answers, needed);
    }

    static Text isNotNameForLab(String value) {
        return Text.of("« %s » n'est pas un nom de laboratoire.", "“%s” is not a name for a lab.", value);
    }

    static Text lowerCaseLetterThenUp() {
        return Text.of(
                "Une minuscule, puis jusqu'à 30 minuscules, chiffres ou tirets : formation-1.",
                "A lower-case letter, then up to 30 lower-case letters, digits or hyphens: training-1.");
    }

    static Text patroniPaused() {
        return Text.of("Patroni en pause", "Patroni paused");
    }

    static Text patroniIsPausedThereWill() {
        return Text.of(
                "Patroni est en pause : il n'y aura pas de failover automatique.",
                "Patroni is paused: there will be no automatic failover.");
    }

    static Text twoServersAcceptWrites() {
        return Text.of("deux serveurs acceptent les écritures", "two servers accept writes");
    }

    static Text serversAcceptWrites(int writersCount) {
        return Text.of("%d serveurs acceptent les écritures", "%d servers accept writes", writersCount);
    }

    static Text splitBrainAcceptWritesAt(String names) {
        return Text.of(
                "Split brain : %s acceptent les écritures en même temps.",
                "Split brain: %s accept writes at the same time.", names);
    }

    static Text readOnly() {
        return Text.of("en lecture seule", "read-only");
    }

    static Text readWrite() {
        return Text.of("en lecture-écriture", "read-write");
    }

    static Text leadsTo(String proxy, String member, Text what) {
        return Text.of("%s mène à %s, %s", "%s leads to %s, %s", proxy, member, what);
    }

    static Text haproxyOnLeadsToWhich(String proxy, String through, String member, Text what) {
        return Text.of(
                "HAProxy (%s) sur %s mène à %s, qui est %s.",
                "HAProxy (%s) on %s leads to %s, which is %s.", proxy, through, member, what);
    }

    static Text refusesLogin(String name) {
        return Text.of("%s refuse la connexion", "%s refuses the login", name);
    }

    static Text postgresqlOnRespondsButRefuses(String name, String refusal) {
        return Text.of(
                "PostgreSQL sur %s répond, mais refuse la connexion : %s",
                "PostgreSQL on %s responds, but refuses the login: %s", name, refusal);
    }

    static Text restartPending(String name) {
        return Text.of("redémarrage en attente : %s", "restart pending: %s", name);
    }

    static Text onSettingWaitsForPostgresql(String name) {
        return Text.of(
                "Sur %s, un réglage attend le redémarrage de PostgreSQL (patronictl restart).",
                "On %s, a setting waits for PostgreSQL to be restarted (patronictl restart).", name);
    }

    static Text commitsWaitOn(String name) {
        return Text.of("les commits attendent sur %s", "commits wait on %s", name);
    }

    static Text onCommitsAreWaitingFor(String name, String names, int waiting) {
        return Text.of(
                "Sur %s, des commits attendent un secondaire synchrone (synchronous_standby_names = '%s') : %d.",
                "On %s, commits are waiting for a synchronous replica (synchronous_standby_names = '%s'): %d.",
                name,
                names,
                waiting);
    }

    static Text onCommitWouldWaitNo(String name, String names) {
        return Text.of(
                "Sur %s, un commit attendrait : aucun secondaire en streaming n'est de ceux que demande synchronous_standby_names = '%s'.",
                "On %s, a commit would wait: no streaming replica is one that synchronous_standby_names = '%s' asks for.",
                name,
                names);
    }

    static Text replayPausedOn(String name) {
        return Text.of("rejeu en pause sur %s", "replay paused on %s", name);
    }

    static Text onWalReplayIsPaused(String name) {
        return Text.of(
                "Sur %s, le rejeu des WAL est en pause : les lectures y vieillissent (pg_wal_replay_resume() le relance).",
                "On %s, WAL replay is paused: what is read there gets older (pg_wal_replay_resume() resumes it).",
                name);
    }

    static Text unknownMember(String name) {
        return Text.of("membre inconnu : %s", "unknown member: %s", name);
    }

    static Text isRegisteredInEtcdBut(String name) {
        return Text.of(
                "%s est inscrit dans etcd, mais son nœud n'existe pas : son Patroni tourne peut-être encore.",
                "%s is registered in etcd, but its node does not exist: its Patroni may still be running.", name);
    }

    static Text isRegisteredInEtcdUnder(String name, String scope) {
        return Text.of(
                "%s est inscrit dans etcd sous le scope %s, mais n'est pas un nœud de ce laboratoire.",
                "%s is registered in etcd under scope %s, but is not a node of this lab.", name, scope);
    }

    static Text unknownEtcdMember(String member) {
        return Text.of("membre d'etcd inconnu : %s", "unknown etcd member: %s", member);
    }

    static Text countsForEtcdQuorumBut(String member) {
        return Text.of(
                "%s compte pour le quorum d'etcd, mais n'est pas un nœud de ce laboratoire.",
                "%s counts for etcd's quorum, but is not a node of this lab.", member);
    }
}
