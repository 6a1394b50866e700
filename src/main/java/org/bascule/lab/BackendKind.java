package org.bascule.lab;

import java.util.regex.Pattern;

/** A kind of backend, by its name: a word that the user types, and that begins the names of files. */
public record BackendKind(String label) {

    private static final Pattern FORM = Pattern.compile("[a-z]+");

    public BackendKind {
        if (!FORM.matcher(label).matches()) {
            throw new IllegalArgumentException(label);
        }
    }

    @Override
    public String toString() {
        return label;
    }
}
