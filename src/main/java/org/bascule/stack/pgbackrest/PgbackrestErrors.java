package org.bascule.stack.pgbackrest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What pgBackRest says when it fails. {@code archive_command}, {@code restore_command} and a restore print it, so it is in the log of the
 * PostgreSQL or of the Patroni that ran them.
 */
public final class PgbackrestErrors {

    /** After a colon, the reason is on the next line, indented. */
    private static final Pattern ERROR = Pattern.compile(
            "ERROR: (\\[\\d+]: .*[^:\\s])\\s*$|ERROR: (\\[\\d+]: .*):\\s*\\R\\s+(.*\\S)", Pattern.MULTILINE);

    private PgbackrestErrors() {}

    /**
     * The last error of a log, on one line, with its number.
     *
     * @return {@code [103]: unable to find a valid repository: repo1: …}
     */
    public static Optional<String> last(String log) {
        String last = null;
        Matcher error = ERROR.matcher(log);
        while (error.find()) {
            last = error.group(1) != null ? error.group(1) : error.group(2) + ": " + error.group(3);
        }
        return Optional.ofNullable(last);
    }
}
