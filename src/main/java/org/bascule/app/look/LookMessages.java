package org.bascule.app.look;

import org.bascule.lab.Text;

/** What {@code app.look} says to a person, in both languages. */
final class LookMessages {

    private LookMessages() {}

    static Text cancel() {
        return Text.of("Annuler", "Cancel");
    }
}
