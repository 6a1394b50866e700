package org.bascule.backend;

import org.bascule.lab.Text;

/** The messages of {@code backend}, in both languages. */
final class BackendMessages {

    private BackendMessages() {}

    static Text unsupported(String backend) {
        return Text.of("Le backend %s ne le permet pas.", "The %s backend does not support this.", backend);
    }

    static Text unsupportedByBackend(String backend, String capability) {
        return Text.of(
                "Le backend %s ne permet pas ceci : %s.",
                "The %s backend does not support this: %s.", backend, capability);
    }

    static Text programNotStarted(String program, String reason) {
        return Text.of("Impossible de lancer %s : %s.", "Cannot start %s: %s.", program, reason);
    }

    static Text installProgram() {
        return Text.of(
                "Installez ce programme, ou vérifiez que vous avez le droit de l'exécuter.",
                "Install this program, or check that you may execute it.");
    }

    static Text chooseBackendThatSupportsIt() {
        return Text.of("Choisissez un backend qui le permet.", "Choose a backend that supports it.");
    }
}
