package org.bascule.app.incident;

import java.nio.file.Path;
import org.bascule.incident.Milestone;
import org.bascule.lab.Text;

/** What {@code app.incident} says to a person, in both languages. */
final class IncidentPageMessages {

    private IncidentPageMessages() {}

    static Text restoredAfter(String total) {
        return Text.of("service rétabli après %s", "service restored after %s", total);
    }

    static Text notOver(String total) {
        return Text.of(
                "pas terminé après %s, à la fin de l'enregistrement",
                "not over after %s, when recording stopped", total);
    }

    static Text difference(String words) {
        return Text.of("B : %s", "B: %s", words);
    }

    static Text equal(String tolerance) {
        return Text.of("égal à %s près", "equal within %s", tolerance);
    }

    static Text onlyIn(String letter) {
        return Text.of("seulement dans %s", "only in %s", letter);
    }

    static Text unlimited(String band) {
        return Text.of("%s s, sans limite", "%s s, no limit", band);
    }

    static Text above(String band) {
        return Text.of("▲ au-dessus de %s", "▲ above %s", band);
    }

    static Text below(String band) {
        return Text.of("▼ en dessous de %s", "▼ below %s", band);
    }

    static Text total() {
        return Text.of("total", "total");
    }

    static Text milestones() {
        return Text.of("jalons", "milestones");
    }

    static Text pauses(String sets) {
        return Text.of("pauses : %s", "pauses: %s", sets);
    }

    static Text dominant(Text phase, String measured, String total, long share) {
        return Text.of(
                "Phase dominante : %s, %s sur %s (%d %%).",
                "Dominant phase: %s, %s of %s (%d %%).", phase, measured, total, share);
    }

    static Text pause(String set) {
        return Text.of("pause des clients : %s", "pause of clients: %s", set);
    }

    static Text reconnect(Text phase, String set) {
        return Text.of("%s : %s", "%s: %s", phase, set);
    }

    static Text lastOn(String number, String node, int nodes) {
        return Text.of("%s (%s, dernier de %d)", "%s (%s, last of %d)", number, node, nodes);
    }

    static Text unanswered(String pause) {
        return Text.of("%s, sans réponse", "%s, no answer", pause);
    }

    static Text pauseWords(String set, String pause, boolean answered) {
        return answered
                ? Text.of("Clients %s : aucune réponse pendant %s.", "Clients %s: no answer for %s.", set, pause)
                : Text.of(
                        "Clients %s : toujours aucune réponse après %s.",
                        "Clients %s: still no answer after %s.", set, pause);
    }

    static Text firstFailureAt(String seconds) {
        return Text.of("Premier échec à %s.", "First failure at %s.", seconds);
    }

    static Text answered(String before, String after) {
        return Text.of("%s → %s", "%s → %s", before, after);
    }

    static Text phaseWords(String name, String number, String from, String to) {
        return Text.of("%s : %s, de %s à %s.", "%s: %s, from %s to %s.", name, number, from, to);
    }

    static Text modelWords(String band) {
        return Text.of("Modèle (minimum – typique – maximum) : %s.", "Model (minimum – typical – maximum): %s.", band);
    }

    static Text ruleWords(Text rule) {
        return Text.of("Règle : %s.", "Rule: %s.", rule);
    }

    static Text sameSettings() {
        return Text.of("Même type de panne, mêmes réglages.", "Same kind of fault, same settings.");
    }

    static Text differences(String list) {
        return Text.of("Différences (A → B) : %s", "Differences (A → B): %s", list);
    }

    static Text fault() {
        return Text.of("panne", "fault");
    }

    static Text none() {
        return Text.of("aucun", "none");
    }

    static Text changed(Text name, Text before, Text after) {
        return Text.of("%s : %s → %s", "%s: %s → %s", name, before, after);
    }

    static Text command(String typed) {
        return Text.of("Commande : %s", "Command: %s", typed);
    }

    static Text axis() {
        return Text.of("depuis la panne", "since the fault");
    }

    static Text model() {
        return Text.of("modèle : min – typ. – max", "model: min – typ. – max");
    }

    static Text measured() {
        return Text.of("mesuré", "measured");
    }

    static Text modelRange() {
        return Text.of("modèle, du minimum au maximum", "model, minimum to maximum");
    }

    static Text typical() {
        return Text.of("typique", "typical");
    }

    static Text beyond() {
        return Text.of("au-delà de l'axe, ou sans limite", "beyond the axis, or no limit");
    }

    static Text firstFailure() {
        return Text.of("premier échec", "first failure");
    }

    static Text otherNode() {
        return Text.of("même phase sur un autre nœud", "same phase on another node");
    }

    static Text outside(String tolerance) {
        return Text.of("hors du modèle, à %s près", "outside the model by more than %s", tolerance);
    }

    static Text waitsShortened() {
        return Text.of(
                "Échelle interrompue : les attentes marquées ⋯ sont raccourcies.",
                "Broken scale: waits marked ⋯ are shortened.");
    }

    static Text compareWithNothing() {
        return Text.of("(aucun)", "(none)");
    }

    static Text saveReport() {
        return Text.of("Répertoire du compte rendu", "Directory of the report");
    }

    static Text openJournal() {
        return Text.of("Ouvrir le journal d'une exécution", "Open the journal of a run");
    }

    static Text journals() {
        return Text.of("Journaux", "Journals");
    }

    static Text noIncidentIn(Path file) {
        return Text.of("Aucun incident lisible dans %s.", "No readable incident in %s.", file);
    }

    static Text chooseJournal() {
        return Text.of(
                "Choisissez le journal.jsonl qu'écrit « bascule play --report ».",
                "Choose the journal.jsonl that \"bascule play --report\" writes.");
    }

    static Text saveDrawing() {
        return Text.of("Enregistrer l'incident", "Save the incident");
    }

    /** Short: it stands beside a mark. */
    static Text mark(Milestone milestone) {
        String who = milestone.who();
        return switch (milestone.kind()) {
            case FAULT -> Text.of("panne", "fault");
            case CLIENT_FAILED -> Text.of("%s : premier échec", "%s: first failure", who);
            case HAPROXY_DOWN -> Text.of("HAProxy %s : DOWN", "HAProxy %s: DOWN", who);
            case PATRONI_NOTICED -> Text.of("Patroni constate l'arrêt", "Patroni notices");
            case KEY_RELEASED -> Text.of("clé libérée", "key released");
            case KEY_EXPIRED -> Text.of("clé expirée", "key expired");
            case KEY_GONE -> Text.of("clé disparue", "key gone");
            case LOCK_ACQUIRED -> Text.of("clé : %s", "key: %s", who);
            case PROMOTED -> Text.of("%s accepte les écritures", "%s accepts writes", who);
            case REST_PRIMARY -> Text.of("REST : 200", "REST: 200");
            case ROUTED -> Text.of("HAProxy %s dirige", "HAProxy %s routes", who);
            case CLIENT_SERVED -> Text.of("%s : servi", "%s: served", who);
        };
    }
}
