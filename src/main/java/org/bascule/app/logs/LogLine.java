package org.bascule.app.logs;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bascule.lab.Visible;

/**
 * A line of a log.
 *
 * @param stamp the time that it begins with, if it does, on the clock of whoever wrote it
 */
public record LogLine(Source source, Optional<LocalDateTime> stamp, Level level, String text) {

    /** The level given by the service. */
    public enum Level {
        PLAIN,
        WARNING,
        ERROR
    }

    static final int LONGEST = 1000;

    private static final Pattern STAMP =
            Pattern.compile("^.{0,40}?(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)(?:[.,](\\d{1,6}))?");
    private static final Pattern ERROR = Pattern.compile(
            "\\b(FATAL|PANIC|ERROR|CRITICAL|ALERT|EMERG)\\b| [EC] \\| |\"level\":\"(error|fatal|panic)\"");
    private static final Pattern WARNING = Pattern.compile("\\bWARN(ING)?\\b| W \\| |\"level\":\"warn\"");

    public static LogLine of(Source source, String written) {
        String text = Visible.of(written.length() > LONGEST ? written.substring(0, LONGEST) + " …" : written);
        Level level =
                ERROR.matcher(text).find() ? Level.ERROR : WARNING.matcher(text).find() ? Level.WARNING : Level.PLAIN;
        return new LogLine(source, stamp(text), level, text);
    }

    /** Whether it contains a word, ignoring case. */
    public boolean holds(String word) {
        return word.isEmpty() || text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    private static Optional<LocalDateTime> stamp(String text) {
        Matcher found = STAMP.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        String fraction = found.group(3) == null ? "0" : found.group(3);
        try {
            return Optional.of(LocalDateTime.parse(found.group(1) + "T" + found.group(2) + "." + fraction));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
