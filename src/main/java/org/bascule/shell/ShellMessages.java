package org.bascule.shell;

import org.bascule.lab.LabName;
import org.bascule.lab.Text;

/** The messages of {@code shell}, in both languages. */
final class ShellMessages {

    private ShellMessages() {}

    static Text greeting(String node, LabName lab, String commands) {
        return Text.of("%s, laboratoire %s.\nÀ essayer : %s", "%s, lab %s.\nTry: %s", node, lab, commands);
    }

    static Text notPrepared(String node) {
        return Text.of("Le terminal de %s n'a pas pu être préparé.", "The terminal of %s could not be prepared.", node);
    }

    static Text readDetails() {
        return Text.of("Lisez les détails ci-dessous.", "Read the details below.");
    }
}
