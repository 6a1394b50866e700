package org.bascule.app;

import org.bascule.lab.Text;

/** What {@code app} says to a person, in both languages. */
final class AppMessages {

    private AppMessages() {}

    static Text glossaryFilter() {
        return Text.of("Chercher un terme", "Find a term");
    }

    static Text etcdHasNoQuorum() {
        return Text.of("etcd sans quorum", "etcd has no quorum");
    }

    static Text noLeader() {
        return Text.of("pas de leader", "no leader");
    }

    static Text firstOfSeveral(Text first, int more) {
        return Text.of("%s (+%d)", "%s (+%d)", first, more);
    }

    static Text keyboardShortcuts() {
        return Text.of("Raccourcis clavier", "Keyboard shortcuts");
    }

    static Text glossary() {
        return Text.of("Glossaire", "Glossary");
    }

    static Text removeLab() {
        return Text.of("Supprimer le laboratoire ?", "Remove the lab?");
    }

    static Text removeLabDetails() {
        return Text.of(
                "Ses serveurs sont arrêtés et ses fichiers supprimés. Rien d'autre n'est modifié.",
                "Its servers are stopped and its files deleted. Nothing else is changed.");
    }

    static Text remove() {
        return Text.of("Supprimer", "Remove");
    }

    static Text leaveItRunning() {
        return Text.of("Le laisser en marche", "Leave it running");
    }

    static Text removeIt() {
        return Text.of("Le supprimer", "Remove it");
    }

    static Text cancel() {
        return Text.of("Annuler", "Cancel");
    }

    static Text labIsRunning() {
        return Text.of("Un laboratoire est en marche.", "A lab is running.");
    }

    static Text labIsRunningDetails() {
        return Text.of(
                "Si vous le laissez en marche, reprenez-le au prochain démarrage ou supprimez-le avec « bascule"
                        + " down ».",
                "If you leave it running, resume it at the next start or remove it with “bascule down”.");
    }

    static Text labSummary(String backend, long up, String network) {
        return Text.of("%s — %d nœuds, %s.0/24", "%s — %d nodes, %s.0/24", backend, up, network);
    }

    static Text timersChanged() {
        return Text.of(" · modifiés", " · changed");
    }

    static Text timersShortened() {
        return Text.of(" · raccourcis", " · shortened");
    }

    static Text shortcutRunStep() {
        return Text.of("Exécuter l'étape, ou passer à la suivante", "Run the step, or go to the next one");
    }

    static Text shortcutCancel() {
        return Text.of("Annuler l'opération en cours", "Cancel the current operation");
    }

    static Text shortcutNextStep() {
        return Text.of("Afficher l'étape suivante", "Show the next step");
    }

    static Text shortcutPreviousStep() {
        return Text.of("Afficher l'étape précédente", "Show the previous step");
    }

    static Text shortcutNextChapter() {
        return Text.of("Afficher le chapitre suivant", "Show the next chapter");
    }

    static Text shortcutPreviousChapter() {
        return Text.of("Afficher le chapitre précédent", "Show the previous chapter");
    }

    static Text shortcutPresent() {
        return Text.of(
                "Présentation : grands caractères, schéma en avant", "Presentation mode: large text, diagram first");
    }

    static Text shortcutFreePlay() {
        return Text.of("Jeu libre", "Free play");
    }

    static Text shortcutTheme() {
        return Text.of("Thème clair ou sombre", "Light or dark theme");
    }

    static Text shortcutLanguage() {
        return Text.of("Français ou anglais", "French or English");
    }

    static Text shortcutShortcuts() {
        return Text.of("Cette liste", "This list");
    }

    static Text shortcutGlossary() {
        return Text.of("Le glossaire", "The glossary");
    }

    static Text shortcutClose() {
        return Text.of("Fermer la fenêtre", "Close the window");
    }

    static Text keysDiagram() {
        return Text.of("Tab, Entrée, Échap", "Tab, Enter, Esc");
    }

    static Text shortcutDiagram() {
        return Text.of(
                "Schéma : passer d'un nœud à l'autre, sélectionner, désélectionner",
                "Diagram: move between nodes, select, clear the selection");
    }

    static Text keysDiagramAdd() {
        return Text.of("Ctrl+clic, Maj+Entrée", "Ctrl+click, Shift+Enter");
    }

    static Text shortcutDiagramAdd() {
        return Text.of("Schéma : agir aussi sur ce nœud", "Diagram: act on this node too");
    }

    static Text shortcutDiagramZoom() {
        return Text.of("Schéma : zoom avant, zoom arrière, tout afficher", "Diagram: zoom in, zoom out, show all");
    }

    static Text shortcutTabs() {
        return Text.of("Onglets du panneau inférieur", "Tabs of the bottom panel");
    }

    static Text shortcutTerminal() {
        return Text.of("Terminaux des nœuds", "Terminals of the nodes");
    }

    static Text keysTerminal() {
        return Text.of("Ctrl+Maj+C, Ctrl+Maj+V, Ctrl+Maj+F", "Ctrl+Shift+C, Ctrl+Shift+V, Ctrl+Shift+F");
    }

    static Text shortcutInTerminal() {
        return Text.of("Copier, coller, rechercher dans un terminal", "Copy, paste, find in a terminal");
    }

    static Text keysTimeline() {
        return Text.of("Alt+PgPréc, Alt+PgSuiv", "Alt+PageUp, Alt+PageDown");
    }

    static Text shortcutTimeline() {
        return Text.of("Chronologie : étape précédente, étape suivante", "Timeline: previous step, next step");
    }

    static Text shortcutFindInLogs() {
        return Text.of("Journaux : rechercher", "Logs: find");
    }
}
