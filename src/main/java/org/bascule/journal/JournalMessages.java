package org.bascule.journal;

import java.time.Duration;
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

    static Text report() {
        return Text.of("Compte rendu", "Report");
    }

    static Text runPassed() {
        return Text.of("Toutes les vérifications ont réussi.", "All checks passed.");
    }

    static Text runFailed() {
        return Text.of("Une vérification a échoué.", "A check failed.");
    }

    static Text failovers() {
        return Text.of("Bascules", "Failovers");
    }

    static Text chapters() {
        return Text.of("Chapitres", "Chapters");
    }

    static Text fault() {
        return Text.of("incident", "fault");
    }

    static Text leaderKeyEnds() {
        return Text.of("fin de la clé de leader", "leader key ends");
    }

    static Text promoted() {
        return Text.of("écritures acceptées", "writes accepted");
    }

    static Text routedEverywhere() {
        return Text.of("routé par tous les HAProxy", "routed by every HAProxy");
    }

    static Text dominated() {
        return Text.of("phase la plus longue", "longest phase");
    }

    static Text phase() {
        return Text.of("phase", "phase");
    }

    static Text where() {
        return Text.of("où", "where");
    }

    static Text measured() {
        return Text.of("mesuré", "measured");
    }

    static Text model() {
        return Text.of("modèle : min – typique – max", "model: min – typical – max");
    }

    static Text rule() {
        return Text.of("règle", "rule");
    }

    static Text outsideModel() {
        return Text.of("* en dehors de ce que prévoit le modèle.", "* outside what the model expects.");
    }

    static Text step() {
        return Text.of("étape", "step");
    }

    static Text check() {
        return Text.of("vérification", "check");
    }

    static Text time() {
        return Text.of("durée", "time");
    }

    static Text observed() {
        return Text.of("observé", "observed");
    }

    static Text pauseOf(String set) {
        return Text.of("pause de %s", "pause of %s", set);
    }

    static Text clientPause(String set, String lasted, String before, String after) {
        return Text.of(
                "Client %s : aucune écriture acquittée pendant %s (%s, puis %s).",
                "Client %s: no write acknowledged for %s (%s, then %s).", set, lasted, before, after);
    }

    /** A duration to the second. */
    static Text lasted(Duration took) {
        return took.toMinutes() == 0
                ? Text.same(took.toSeconds() + " s")
                : Text.of("%d min %02d s", "%d min %02d s", took.toMinutes(), took.toSecondsPart());
    }

    static Text score(Text time, Text hints, Text typed, Text shown, Text wrongTurns) {
        return Text.of(
                "Fait à la main en %s : %s, %s, %s, %s.",
                "Done by hand in %s: %s, %s, %s, %s.", time, hints, typed, shown, wrongTurns);
    }

    static Text hints(long count) {
        return count == 0
                ? Text.of("aucun indice", "no hint")
                : Text.counted(count, Text.of("%d indice", "%d hint"), Text.of("%d indices", "%d hints"));
    }

    static Text commandsTyped(long count) {
        return count == 0
                ? Text.of("rien tapé dans les terminaux de Bascule", "nothing typed in Bascule's terminals")
                : Text.counted(
                        count,
                        Text.of("%d commande tapée", "%d command typed"),
                        Text.of("%d commandes tapées", "%d commands typed"));
    }

    static Text commandsShown(long count) {
        return count == 0
                ? Text.of("aucune commande affichée", "no command shown")
                : Text.counted(count, Text.of("%d affichée", "%d shown"), Text.of("%d affichées", "%d shown"));
    }

    static Text wrongTurns(long count) {
        return count == 0
                ? Text.of("aucune fausse piste", "no wrong turn")
                : Text.counted(
                        count,
                        Text.of("%d fausse piste", "%d wrong turn"),
                        Text.of("%d fausses pistes", "%d wrong turns"));
    }

    static Text byHand() {
        return Text.of("À la main", "By hand");
    }

    static Text hintsHeader() {
        return Text.of("indices", "hints");
    }

    static Text typedHeader() {
        return Text.of("tapé", "typed");
    }

    static Text shownHeader() {
        return Text.of("affiché", "shown");
    }

    static Text wrongTurnsHeader() {
        return Text.of("fausses pistes", "wrong turns");
    }

    static Text typedOnNodes() {
        return Text.of("tapé sur les nœuds", "typed on the nodes");
    }

    static Text plannedByBascule() {
        return Text.of("ce que Bascule aurait tapé", "what Bascule would have typed");
    }

    static Text finishedByBascule() {
        return Text.of("terminé par Bascule", "finished by Bascule");
    }

    static Text faultOf(Text chapter) {
        return Text.of("La panne de « %s »", "The fault of “%s”", chapter);
    }

    static Text plantedBy() {
        return Text.of("Les commandes qui l'ont causée", "The commands that caused it");
    }
}
