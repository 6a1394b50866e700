package org.bascule.app.document;

import org.bascule.lab.Lang;

/**
 * What is shown of one section of the document.
 *
 * @param page where the section begins, in words; may be empty
 * @param text in Markdown; empty if the heading is followed by another one
 */
record DocumentPage(String heading, String page, String text, boolean hasNext) {

    static DocumentPage of(PublishedDocument document, Section section, Lang lang) {
        return new DocumentPage(
                section.heading(),
                section.page().isPresent()
                        ? DocumentMessages.page(section.page().getAsInt()).in(lang)
                        : "",
                document.page(section),
                document.sections().indexOf(section) < document.sections().size() - 1);
    }
}
