package org.bascule.lab;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is said to a person, written in both languages. */
public record Text(String fr, String en) {

    private static final String NO_BREAK = "\u00a0";

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

    /** French quotation marks keep to the words they enclose, wherever a line ends. */
    public String in(Lang lang) {
        return lang == Lang.FR ? fr.replace("« ", "«" + NO_BREAK).replace(" »", NO_BREAK + "»") : en;
    }
}
