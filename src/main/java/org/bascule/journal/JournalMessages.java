package org.bascule.journal;

import org.bascule.lab.Text;

/** The messages of {@code journal}. */
final class JournalMessages {

    private JournalMessages() {}

    static Text etcdQuorumHeld() {
        return Text.of("etcd : quorum atteint", "etcd: quorum held");
    }

    static Text etcdQuorumLost() {
        return Text.of("etcd : quorum perdu", "etcd: quorum lost");
    }

    static Text etcdLeader(String member) {
        return Text.of("etcd : %s est leader", "etcd: %s is leader", member);
    }

    static Text leaderKey(String member) {
        return Text.of("clé de leader : %s", "leader key: %s", member);
    }

    static Text noLeaderKey() {
        return Text.of("clé de leader : personne", "leader key: nobody");
    }

    static Text memberState(String member, Text state) {
        return Text.of("%s : %s", "%s: %s", member, state);
    }

    static Text splitBrain(String members) {
        return Text.of(
                "split brain : %s acceptent les écritures en même temps",
                "split brain: %s accept writes at the same time", members);
    }

    static Text onlyWriter(String member) {
        return Text.of("seul %s accepte encore les écritures", "only %s accepts writes", member);
    }

    static Text postgresqlRefusesConnection() {
        return Text.of("PostgreSQL refuse la connexion", "PostgreSQL refuses the login");
    }

    static Text postgresqlNotResponding() {
        return Text.of("PostgreSQL ne répond pas", "PostgreSQL not responding");
    }

    static Text readWrite(int timeline) {
        return Text.of("lecture-écriture, timeline %d", "read-write, timeline %d", timeline);
    }

    static Text streaming(int timeline) {
        return Text.of("streaming, timeline %d", "streaming, timeline %d", timeline);
    }

    static Text readOnly(int timeline) {
        return Text.of("lecture seule, timeline %d", "read-only, timeline %d", timeline);
    }

    static Text stepNeverEnded() {
        return Text.of("l'étape ne s'est jamais terminée", "the step never ended");
    }

    static Text commandsSucceed() {
        return Text.of("les commandes réussissent", "the commands succeed");
    }

    static Text backupTaken(String type, String label) {
        return Text.of("pgBackRest : sauvegarde %s %s", "pgBackRest: %s backup %s", type, label);
    }

    static Text archivingFails(String member, String segment) {
        return Text.of("%s : archive_command échoue pour %s", "%s: archive_command fails for %s", member, segment);
    }

    static Text archivingWorks(String member) {
        return Text.of("%s : archive_command réussit de nouveau", "%s: archive_command succeeds again", member);
    }

    static Text createdBy(String member, String command) {
        return Text.of("%s : répertoire de données créé par %s", "%s: data directory created by %s", member, command);
    }
}
