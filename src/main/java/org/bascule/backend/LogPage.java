package org.bascule.backend;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A part of a service's log.
 *
 * @param next where the next page begins, in bytes from the beginning of the log
 */
public record LogPage(String text, long next) {

    /** Of a log that has not been written yet. */
    public static final LogPage EMPTY = new LogPage("", 0);

    /** The page at an offset of a log whose bytes are all known. */
    public static LogPage ofLog(byte[] log, long from) {
        return from >= log.length
                ? new LogPage("", log.length)
                : of(Arrays.copyOfRange(log, (int) from, log.length), from);
    }

    /** A page from the bytes that were read at an offset. A character that is cut off at their end is left for the next page. */
    public static LogPage of(byte[] utf8, long from) {
        int whole = utf8.length == 0 ? 0 : wholeCharacters(utf8);
        return new LogPage(new String(utf8, 0, whole, StandardCharsets.UTF_8), from + whole);
    }

    private static int wholeCharacters(byte[] utf8) {
        int last = utf8.length - 1;
        while (last > 0 && utf8.length - last < 4 && (utf8[last] & 0xC0) == 0x80) {
            last--;
        }
        int lead = utf8[last] & 0xFF;
        int needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        return last > 0 && needed > utf8.length - last ? last : utf8.length;
    }
}
