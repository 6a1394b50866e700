package org.bascule.app.document;

import java.util.OptionalInt;

/**
 * A part of the document, from one heading to the next.
 *
 * @param level of its heading, 2 to 4
 * @param page from the document's table of contents; empty if that does not list the section
 * @param text what follows the heading, in Markdown
 */
public record Section(String heading, int level, OptionalInt page, String text) {}
