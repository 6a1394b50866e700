package org.bascule.scenario.base;

import java.util.regex.Pattern;

/** The content of a test row: letters, digits and hyphens. */
public record RowValue(String word) {

    public static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public RowValue {
        if (!FORM.matcher(word).matches()) {
            throw new IllegalArgumentException(word);
        }
    }
}
