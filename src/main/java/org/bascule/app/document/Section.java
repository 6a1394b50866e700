package org.bascule.app.document;

import java.util.OptionalInt;

/**
 * A part of the document, from one heading to the next.
 *
 * @param level of its heading: 2 for a chapter of the document's, 4 for the smallest part
 * @param page where it begins, by the document's table of contents; empty for what that does not list
 * @param text what follows the heading, in Markdown
 */
public record Section(String heading, int level, OptionalInt page, String text) {}
