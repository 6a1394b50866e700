package org.bascule.lab;

/** The messages of {@code lab}, in both languages. */
final class LabMessages {

    private LabMessages() {}

    static Text noMemberAnswers(int members) {
        return Text.of("aucun sur %d ne répond", "none of %d answers", members);
    }

    static Text oneMemberAnswers(int members) {
        return Text.of("1 sur %d répond", "1 of %d answers", members);
    }

    static Text membersAnswer(int answering, int members) {
        return Text.of("%d sur %d répondent", "%d of %d answer", answering, members);
    }

    static Text answersWithoutLeader(Text answers) {
        return Text.of("%s, sans leader", "%s, no leader", answers);
    }

    static Text answersNeeded(Text answers, int needed) {
        return Text.of("%1$s, il en faut %2$d", "%1$s, %2$d needed", answers, needed);
    }

    static Text invalidLabName(String value) {
        return Text.of("« %s » n'est pas un nom de laboratoire valide.", "“%s” is not a valid lab name.", value);
    }

    static Text labNameFormat() {
        return Text.of(
                "Utilisez une lettre minuscule suivie d'au plus 30 minuscules, chiffres ou tirets : formation-1.",
                "Use a lowercase letter followed by up to 30 lowercase letters, digits or hyphens: training-1.");
    }

    static Text patroniPaused() {
        return Text.of("Patroni en pause", "Patroni paused");
    }

    static Text noFailoverWhilePaused() {
        return Text.of(
                "Patroni est en pause : le failover automatique est désactivé.",
                "Patroni is paused: automatic failover is disabled.");
    }

    static Text twoServersAcceptWrites() {
        return Text.of("deux serveurs acceptent les écritures", "two servers accept writes");
    }

    static Text serversAcceptWrites(int writersCount) {
        return Text.of("%d serveurs acceptent les écritures", "%d servers accept writes", writersCount);
    }

    static Text splitBrain(String names) {
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

    static Text proxyRoutesTo(String proxy, String member, Text what) {
        return Text.of("%s dirige vers %s, %s", "%s routes to %s, %s", proxy, member, what);
    }

    static Text haproxyRoutesTo(String proxy, String through, String member, Text what) {
        return Text.of(
                "HAProxy (%s) sur %s dirige les connexions vers %s, qui est %s.",
                "HAProxy (%s) on %s routes connections to %s, which is %s.", proxy, through, member, what);
    }

    static Text loginRefused(String name) {
        return Text.of("%s refuse la connexion", "%s rejects the login", name);
    }

    static Text postgresqlRefusesLogin(String name, String refusal) {
        return Text.of(
                "PostgreSQL sur %s répond, mais refuse la connexion : %s",
                "PostgreSQL on %s responds but rejects the login: %s", name, refusal);
    }

    static Text restartPending(String name) {
        return Text.of("redémarrage en attente : %s", "restart pending: %s", name);
    }

    static Text settingAppliesAfterRestart(String name) {
        return Text.of(
                "Sur %s, un paramètre modifié nécessite un redémarrage de PostgreSQL (patronictl restart).",
                "On %s, a changed setting requires a restart of PostgreSQL (patronictl restart).", name);
    }

    static Text commitsWaiting(String name) {
        return Text.of("commits en attente sur %s", "commits waiting on %s", name);
    }

    static Text commitsWaitForReplica(String name, String names, int waiting) {
        return Text.of(
                "Sur %s, des commits attendent un secondaire synchrone (synchronous_standby_names = '%s') : %d.",
                "On %s, commits are waiting for a synchronous replica (synchronous_standby_names = '%s'): %d.",
                name,
                names,
                waiting);
    }

    static Text commitsWouldWait(String name, String names) {
        return Text.of(
                "Sur %s, un commit attendrait : aucun secondaire en streaming ne correspond à synchronous_standby_names = '%s'.",
                "On %s, a commit would wait: no streaming replica matches synchronous_standby_names = '%s'.",
                name,
                names);
    }

    static Text archivingFails(String name) {
        return Text.of("archivage en échec sur %s", "archiving fails on %s", name);
    }

    static Text walAccumulates(String name, String failed, int waiting) {
        return Text.of(
                "Sur %s, archive_command échoue pour %s : les WAL s'accumulent dans pg_wal (en attente d'archivage : %d).",
                "On %s, archive_command fails for %s: WAL accumulates in pg_wal (files waiting to be archived: %d).",
                name,
                failed,
                waiting);
    }

    static Text replayPaused(String name) {
        return Text.of("rejeu en pause sur %s", "replay paused on %s", name);
    }

    static Text readsAreStale(String name) {
        return Text.of(
                "Sur %s, le rejeu des WAL est en pause : les lectures y renvoient des données de plus en plus anciennes (pg_wal_replay_resume() le reprend).",
                "On %s, WAL replay is paused: reads there return increasingly stale data (pg_wal_replay_resume() resumes it).",
                name);
    }

    static Text unknownMember(String name) {
        return Text.of("membre inconnu : %s", "unknown member: %s", name);
    }

    static Text memberWithoutNode(String name) {
        return Text.of(
                "%s est enregistré dans etcd, mais son nœud n'existe pas : son Patroni est peut-être encore en cours d'exécution.",
                "%s is registered in etcd, but its node does not exist: its Patroni may still be running.", name);
    }

    static Text memberOutsideLab(String name, String scope) {
        return Text.of(
                "%s est enregistré dans etcd sous le scope %s, mais n'est pas un nœud de ce laboratoire.",
                "%s is registered in etcd under scope %s, but is not a node of this lab.", name, scope);
    }

    static Text unknownEtcdMember(String member) {
        return Text.of("membre d'etcd inconnu : %s", "unknown etcd member: %s", member);
    }

    static Text etcdMemberOutsideLab(String member) {
        return Text.of(
                "%s compte pour le quorum d'etcd, mais n'est pas un nœud de ce laboratoire.",
                "%s counts towards the etcd quorum, but is not a node of this lab.", member);
    }
}
