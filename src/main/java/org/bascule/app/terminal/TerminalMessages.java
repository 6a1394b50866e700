package org.bascule.app.terminal;

import org.bascule.lab.Text;

/** The messages of {@code app.terminal}, in both languages. */
final class TerminalMessages {

    private TerminalMessages() {}

    static Text choose() {
        return Text.of(
                "Choisissez un nœud pour y ouvrir un terminal, ou double-cliquez dessus dans le schéma.",
                "Choose a node to open a terminal on it, or double-click it in the diagram.");
    }

    static Text opening(String node) {
        return Text.of("Ouverture d'un terminal sur %s…", "Opening a terminal on %s…", node);
    }

    static Text ended(int exitCode) {
        return Text.of(
                "Session terminée (code de sortie %d). Entrée en ouvre une nouvelle.",
                "The session has ended (exit code %d). Press Enter to open a new one.", exitCode);
    }

    static Text refused(Text what, Text remedy) {
        return Text.of("%s %s Puis appuyez sur Entrée.", "%s %s Then press Enter.", what, remedy);
    }

    static Text notStarted(String program, String reason) {
        return Text.of("Impossible de lancer %s : %s.", "Cannot start %s: %s.", program, reason);
    }

    static Text checkProgram() {
        return Text.of("Vérifiez que ce programme est installé.", "Check that this program is installed.");
    }

    static Text close(String node) {
        return Text.of("Fermer le terminal de %s", "Close the terminal of %s", node);
    }

    static Text copy() {
        return Text.of("Copier", "Copy");
    }

    static Text paste() {
        return Text.of("Coller", "Paste");
    }

    static Text find() {
        return Text.of("Rechercher", "Find");
    }

    static Text findPrevious() {
        return Text.of("Précédent (Maj+Entrée)", "Previous (Shift+Enter)");
    }

    static Text findNext() {
        return Text.of("Suivant (Entrée)", "Next (Enter)");
    }

    static Text found(int count) {
        return Text.counted(
                count, Text.of("%d résultat", "%d match", count), Text.of("%d résultats", "%d matches", count));
    }

    static Text selectAll() {
        return Text.of("Tout sélectionner", "Select all");
    }

    static Text clear() {
        return Text.of("Effacer l'écran et l'historique", "Clear the screen and the scroll-back");
    }

    static Text pageUp() {
        return Text.of("Page précédente", "Page up");
    }

    static Text pageDown() {
        return Text.of("Page suivante", "Page down");
    }

    static Text lineUp() {
        return Text.of("Ligne précédente", "Line up");
    }

    static Text lineDown() {
        return Text.of("Ligne suivante", "Line down");
    }

    static Text openLink() {
        return Text.of("Ouvrir le lien", "Open the link");
    }
}
