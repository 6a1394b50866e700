package org.bascule.lab;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is said to a person, written in both languages. */
public record Text(String fr, String en) {

    /** Before a mark of two parts, and inside quotation marks; a port as in {@code → :5432} is no such mark. */
    private static final Pattern SPACE_OF_A_MARK = Pattern.compile("(?<=«) | (?=»|[:;?!](?:\\s|$))");

    /** Both languages, each a format of its own over the same arguments. */
    public static Text of(String fr, String en, Object... args) {
        return args.length == 0
                ? new Text(fr, en)
                : new Text(String.format(Locale.ROOT, fr, args), String.format(Locale.ROOT, en, args));
    }

    /** What reads the same in both languages: a name, a number, a server's own words. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /** Several, one after the other, in each language. */
    public static Text joined(String between, List<Text> parts) {
        return new Text(
                parts.stream().map(Text::fr).collect(Collectors.joining(between)),
                parts.stream().map(Text::en).collect(Collectors.joining(between)));
    }

    /** French marks keep to the words they belong to, wherever a line ends. */
    public String in(Lang lang) {
        return lang == Lang.FR ? SPACE_OF_A_MARK.matcher(fr).replaceAll("\u00a0") : en;
    }
}
