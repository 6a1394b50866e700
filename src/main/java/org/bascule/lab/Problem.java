package org.bascule.lab;

/**
 * Something a person can act on.
 *
 * @param what one sentence: what happened
 * @param remedy one sentence: what to do
 * @param details what a person who wants to know more is shown; may be empty
 */
public record Problem(Text what, Text remedy, String details) {

    public Problem {
        details = Visible.of(details);
    }

    public Problem(Text what, Text remedy) {
        this(what, remedy, "");
    }
}
