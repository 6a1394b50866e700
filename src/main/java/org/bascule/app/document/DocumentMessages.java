package org.bascule.app.document;

import org.bascule.lab.Text;

/** What {@code app.document} says to a person, in both languages. */
final class DocumentMessages {

    private DocumentMessages() {}

    static Text sectionWithoutText() {
        return Text.of(
                "Cette section n'a pas de texte propre : voir les sections suivantes.",
                "This section has no text of its own: see the next sections.");
    }

    static Text page(int number) {
        return Text.of("page %d", "page %d", number);
    }
}
