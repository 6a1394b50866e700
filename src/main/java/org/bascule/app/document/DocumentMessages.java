package org.bascule.app.document;

import org.bascule.lab.Text;

/** What {@code app.document} says to a person, in both languages. */
final class DocumentMessages {

    private DocumentMessages() {}

    static Text thisHeadingHasNoText() {
        return Text.of(
                "Ce titre n'a pas de texte à lui : voyez les sections qui suivent.",
                "This heading has no text of its own: see the sections that follow.");
    }

    static Text page(int number) {
        return Text.of("page %d", "page %d", number);
    }
}
