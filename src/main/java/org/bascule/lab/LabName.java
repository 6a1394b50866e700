package org.bascule.lab;

import java.util.Optional;
import java.util.regex.Pattern;

/** A lab's name: a letter, then up to 30 letters, digits or hyphens; it names a directory and containers. */
public record LabName(String value) {

    public static final int LONGEST = 31;

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0," + (LONGEST - 1) + "}");

    public LabName {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal(Refusal.Cause.INPUT, LabMessages.invalidLabName(value), LabMessages.labNameFormat());
        }
    }

    /** The name that a word is, if it is one. */
    public static Optional<LabName> find(String word) {
        return FORM.matcher(word).matches() ? Optional.of(new LabName(word)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
