package org.bascule.lab;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text for the user, in both languages. */
public record Text(String fr, String en) {

    /** Before a mark of two parts, and inside quotation marks; a port as in {@code → :5432} is no such mark. */
    private static final Pattern SPACE_OF_A_MARK = Pattern.compile("(?<=«) | (?=»|[:;?!](?:\\s|$))");

    /** Both languages, each a format of its own over the same arguments. A text among these is given in that language. */
    public static Text of(String fr, String en, Object... args) {
        return args.length == 0 ? new Text(fr, en) : new Text(format(fr, args, Text::fr), format(en, args, Text::en));
    }

    private static String format(String format, Object[] args, Function<Text, String> language) {
        Object[] given = Stream.of(args)
                .map(arg -> arg instanceof Text text ? language.apply(text) : arg)
                .toArray();
        return String.format(Locale.ROOT, format, given);
    }

    /** So many of something, each language by its own rule: in French none is singular too. */
    public static Text counted(long number, Text one, Text several) {
        return of(number < 2 ? one.fr() : several.fr(), number == 1 ? one.en() : several.en(), number);
    }

    /** A number with so many decimals: French separates them by a comma. */
    public static Text decimals(int decimals, double number) {
        return written(String.format(Locale.ROOT, "%." + decimals + "f", number));
    }

    /** Seconds without needless zeros: {@code 0.2}, {@code 2}. */
    public static Text seconds(Duration duration) {
        return written(
                String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0).replaceAll("\\.?0+$", ""));
    }

    private static Text written(String number) {
        return new Text(number.replace('.', ','), number);
    }

    /** A text that is the same in both languages: a name, a number, a message of a server. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /** Several texts, one after the other. */
    public static Text joined(String between, List<Text> parts) {
        return new Text(
                parts.stream().map(Text::fr).collect(Collectors.joining(between)),
                parts.stream().map(Text::en).collect(Collectors.joining(between)));
    }

    /** As it is shown to a person. French marks keep to the words they belong to, wherever a line ends. */
    public String in(Lang lang) {
        return Visible.of(lang == Lang.FR ? SPACE_OF_A_MARK.matcher(fr).replaceAll("\u00a0") : en);
    }
}
