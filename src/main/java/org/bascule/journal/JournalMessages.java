package org.bascule.journal;

import org.bascule.lab.Text;

/** What {@code journal} says to a person, in both languages. */
final class JournalMessages {

    private JournalMessages() {}

    static Text etcdQuorumHeld() {
        return Text.of("etcd : quorum atteint", "etcd: quorum held");
    }

    static Text etcdQuorumLost() {
        return Text.of("etcd : quorum perdu", "etcd: quorum lost");
    }

    static Text etcdLeads(String etcdLeader) {
        return Text.of("etcd : %s mène", "etcd: %s leads", etcdLeader);
    }

    static Text leaderKey(String name) {
        return Text.of("clé de leader : %s", "leader key: %s", name);
    }

    static Text leaderKeyNobody() {
        return Text.of("clé de leader : personne", "leader key: nobody");
    }

    static Text memberState(String member, Text now) {
        return Text.of("%s : %s", "%s: %s", member, now);
    }

    static Text splitBrainAcceptWritesAt(String names) {
        return Text.of(
                "split brain : %s acceptent les écritures en même temps",
                "split brain: %s accept writes at the same time", names);
    }

    static Text onlyAcceptsWrites(String after) {
        return Text.of("%s seul accepte les écritures", "only %s accepts writes", after);
    }

    static Text postgresqlRefusesLogin() {
        return Text.of("PostgreSQL refuse la connexion", "PostgreSQL refuses the login");
    }

    static Text postgresqlNotResponding() {
        return Text.of("PostgreSQL ne répond pas", "PostgreSQL not responding");
    }

    static Text readWriteTimeline(int timeline) {
        return Text.of("lecture-écriture, timeline %d", "read-write, timeline %d", timeline);
    }

    static Text streamingTimeline(int timeline) {
        return Text.of("streaming, timeline %d", "streaming, timeline %d", timeline);
    }

    static Text readOnlyTimeline(int timeline) {
        return Text.of("lecture seule, timeline %d", "read-only, timeline %d", timeline);
    }

    static Text itNeverEnded() {
        return Text.of("elle n'a jamais fini", "it never ended");
    }

    static Text commandsSucceed() {
        return Text.of("les commandes passent", "the commands succeed");
    }
}
