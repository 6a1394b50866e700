package org.bascule.scenario;

import org.bascule.lab.Text;

/** Messages of {@code scenario}, in both languages. */
final class ScenarioMessages {

    private ScenarioMessages() {}

    static Text chapterNotSupported(Text chapter, String backend, String capabilities) {
        return Text.of(
                "Le chapitre « %s » nécessite ce que le backend %s ne permet pas : %s.",
                "Chapter “%s” requires what the %s backend does not support: %s.", chapter, backend, capabilities);
    }

    static Text useAnotherBackend() {
        return Text.of(
                "Utilisez --backend docker ou lxc, ou passez ce chapitre.",
                "Use --backend docker or lxc, or skip this chapter.");
    }
}
