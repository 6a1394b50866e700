package org.bascule.scenario;

import java.util.List;
import org.bascule.lab.Text;

/** Messages of {@code scenario}, in both languages. */
final class ScenarioMessages {

    private ScenarioMessages() {}

    static Text chapterNotSupported(Text chapter, String backend, String capabilities) {
        return Text.of(
                "Le chapitre « %s » nécessite ce que le backend %s ne permet pas : %s.",
                "Chapter “%s” requires what the %s backend does not support: %s.", chapter, backend, capabilities);
    }

    static Text skipChapter() {
        return Text.of("Passez ce chapitre.", "Skip this chapter.");
    }

    static Text useBackendOrSkipChapter(List<String> backends) {
        return Text.of(
                "Utilisez --backend %s, ou passez ce chapitre.",
                "Use --backend %s, or skip this chapter.",
                new Text(String.join(" ou ", backends), String.join(" or ", backends)));
    }
}
