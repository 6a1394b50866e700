package org.bascule.lab;

import java.util.Locale;

/** What is said to a person, written in both languages. */
public record Text(String fr, String en) {

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

    public String in(Lang lang) {
        return lang == Lang.FR ? fr : en;
    }
}
