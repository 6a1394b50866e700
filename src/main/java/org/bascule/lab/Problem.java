package org.bascule.lab;

/**
 * A problem that the user can solve.
 *
 * @param what one sentence: what happened
 * @param remedy one sentence: what to do
 * @param details more information, such as the output of a program; may be empty
 */
public record Problem(Text what, Text remedy, String details) {

    public Problem {
        details = Visible.of(details);
    }

    public Problem(Text what, Text remedy) {
        this(what, remedy, "");
    }
}
