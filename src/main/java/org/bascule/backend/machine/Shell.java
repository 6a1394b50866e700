package org.bascule.backend.machine;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Commands as typed in a shell. Nothing here runs them. */
public final class Shell {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private Shell() {}

    public static String line(List<String> words) {
        return words.stream().map(Shell::word).collect(Collectors.joining(" "));
    }

    /** Quoted if the shell would not read it as one word. */
    public static String word(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
