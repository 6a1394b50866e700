package org.bascule.app;

import org.bascule.lab.Text;

/** What {@code app} says to a person, in both languages. */
final class AppMessages {

    private AppMessages() {}

    static Text findWord() {
        return Text.of("Chercher un mot", "Find a word");
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
        return Text.of("Raccourcis du clavier", "Keyboard shortcuts");
    }

    static Text glossary() {
        return Text.of("Glossaire", "Glossary");
    }

    static Text tearDownLab() {
        return Text.of("Enlever le laboratoire ?", "Tear down the lab?");
    }

    static Text itsServersAreStoppedAnd() {
        return Text.of(
                "Ses serveurs sont arrêtés et ses fichiers effacés. Rien d'autre n'est touché.",
                "Its servers are stopped and its files removed. Nothing else is touched.");
    }

    static Text tearDown() {
        return Text.of("Enlever", "Tear down");
    }

    static Text leaveItRunning() {
        return Text.of("Le laisser en marche", "Leave it running");
    }

    static Text tearItDown() {
        return Text.of("L'enlever", "Tear it down");
    }

    static Text cancel() {
        return Text.of("Annuler", "Cancel");
    }

    static Text labIsRunning() {
        return Text.of("Un laboratoire tourne.", "A lab is running.");
    }

    static Text leftRunningItCanBe() {
        return Text.of(
                "Laissé en marche, il se reprend au prochain démarrage, ou s'enlève par « bascule down ».",
                "Left running, it can be taken up at the next start, or removed with “bascule down”.");
    }

    static Text nodes024(String backend, long up, String network) {
        return Text.of("%s — %d nœuds, %s.0/24", "%s — %d nodes, %s.0/24", backend, up, network);
    }

    static Text changed() {
        return Text.of(" · modifiés", " · changed");
    }

    static Text shortened() {
        return Text.of(" · raccourcies", " · shortened");
    }

    static Text performStepOrTurnTo() {
        return Text.of("Jouer l'étape, ou passer à la suivante", "Perform the step, or turn to the next");
    }

    static Text cancelWhatGoesOn() {
        return Text.of("Annuler ce qui est en cours", "Cancel what goes on");
    }

    static Text readNextStep() {
        return Text.of("Lire l'étape suivante", "Read the next step");
    }

    static Text readPreviousStep() {
        return Text.of("Lire l'étape précédente", "Read the previous step");
    }

    static Text readNextChapter() {
        return Text.of("Lire le chapitre suivant", "Read the next chapter");
    }

    static Text readPreviousChapter() {
        return Text.of("Lire le chapitre précédent", "Read the previous chapter");
    }

    static Text presentLargeTypeSchemaFirst() {
        return Text.of("Présenter : en grand, le schéma d'abord", "Present: large type, the schema first");
    }

    static Text freePlay() {
        return Text.of("Jeu libre", "Free play");
    }

    static Text lightOrDark() {
        return Text.of("Clair ou sombre", "Light or dark");
    }

    static Text frenchOrEnglish() {
        return Text.of("Français ou anglais", "French or English");
    }

    static Text thisList() {
        return Text.of("Cette liste", "This list");
    }

    static Text glossaryShortcut() {
        return Text.of("Le glossaire", "The glossary");
    }

    static Text closeWindow() {
        return Text.of("Fermer la fenêtre", "Close the window");
    }

    static Text tabEnterEsc() {
        return Text.of("Tab, Entrée, Échap", "Tab, Enter, Esc");
    }

    static Text schemaGoFromNodeTo() {
        return Text.of(
                "Schéma : aller d'un nœud à l'autre, le choisir, en revenir",
                "Schema: go from node to node, select one, come back");
    }

    static Text ctrlClickShiftEnter() {
        return Text.of("Ctrl+clic, Maj+Entrée", "Ctrl+click, Shift+Enter");
    }

    static Text schemaActOnThisNode() {
        return Text.of("Schéma : agir aussi sur ce nœud", "Schema: act on this node too");
    }

    static Text schemaNearerFartherWhole() {
        return Text.of("Schéma : plus près, plus loin, en entier", "Schema: nearer, farther, the whole");
    }

    static Text belowTabs() {
        return Text.of("En bas : les onglets", "Below: the tabs");
    }

    static Text altPageupAltPagedown() {
        return Text.of("Alt+PgPréc, Alt+PgSuiv", "Alt+PageUp, Alt+PageDown");
    }

    static Text timelineStepBeforeNextOne() {
        return Text.of("Chronologie : l'étape d'avant, celle d'après", "Timeline: the step before, the next one");
    }

    static Text logsFind() {
        return Text.of("Journaux : chercher", "Logs: find");
    }
}
