package org.bascule.backend;

import org.bascule.lab.Text;

/** What {@code backend} says to a person, in both languages. */
final class BackendMessages {

    private BackendMessages() {}

    static Text backendCannotDoThis(String backend, String capability) {
        return Text.of(
                "Le backend %s ne sait pas le faire : %s.", "The %s backend cannot do this: %s.", backend, capability);
    }

    static Text takeBackendThatCan() {
        return Text.of("Prenez un backend qui le sait.", "Take a backend that can.");
    }
}
