package org.bascule.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;
import org.bascule.backend.Images;
import org.bascule.lab.Lang;
import org.bascule.lab.Problem;
import org.bascule.lab.Text;
import org.bascule.lab.Visible;
import picocli.CommandLine.Help.Ansi;

/**
 * Prints in the user's language, with colours if the terminal has them. The text may contain the output of other programs, so
 * every escape code other than those of the styles is removed.
 */
final class Terminal {

    private static final int WIDTH = 100;
    private static final String ERASE_LINE = "\r\u001b[K";

    /** An asterisk in code is no emphasis. */
    private static final Pattern CODE_OR_EMPHASIS = Pattern.compile("`[^`]*`|(\\*{1,2})(?=[^\\s*])([^*]*[^\\s*])\\1");

    private static final List<Ansi.Style> STYLES =
            List.of(Ansi.Style.bold, Ansi.Style.faint, Ansi.Style.fg_green, Ansi.Style.fg_red, Ansi.Style.fg_cyan);

    /** Unicode noncharacters mark the beginning of a style in text to print; {@link #NO_STYLE} marks its end. */
    private static final char FIRST_STYLE = '\uFDD0';

    private static final char NO_STYLE = '\uFDEF';

    private final PrintStream out;
    private final Ansi ansi;
    private final Lang lang;
    private final boolean interactive;
    private boolean transientShown;

    Terminal(PrintStream out, Lang lang, boolean interactive) {
        this.out = out;
        this.lang = lang;
        this.interactive = interactive;
        this.ansi = Ansi.AUTO;
    }

    Lang lang() {
        return lang;
    }

    /** Whether this is a terminal, on which a line can be overwritten and a key awaited. */
    boolean interactive() {
        return interactive;
    }

    synchronized void line(String text) {
        clearTransient();
        out.println(printable(Visible.of(text)));
        out.flush();
    }

    void line(Text text) {
        line(text.in(lang));
    }

    /** Markdown paragraphs, wrapped to the width of the page, with a margin. */
    void paragraphs(String margin, String text) {
        for (String paragraph : text.strip().split("\\n\\s*\\n")) {
            String filled = paragraph.replaceAll("\\s*\\n\\s*", " ");
            String wrapped = WordUtils.wrap(filled, WIDTH - margin.length(), "\n", false);
            emphasized(wrapped).lines().forEach(line -> line(margin + line));
        }
    }

    /** Bold instead of asterisks. Each line has a style of its own, since it ends with a reset. */
    private String emphasized(String markdown) {
        return CODE_OR_EMPHASIS
                .matcher(markdown)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(2) == null
                                ? found.group()
                                : found.group(2).lines().map(this::bold).collect(Collectors.joining("\n"))));
    }

    /** A line that the next one overwrites; prints nothing if the output is not a terminal. */
    synchronized void transientLine(String text) {
        if (interactive) {
            out.print(ERASE_LINE + printable(shortened(Visible.line(text))));
            out.flush();
            transientShown = true;
        }
    }

    /** One line of a long task: a terminal shows only the last one, a log gets the lines that begin a step. */
    void progress(Images.Progress progress) {
        String text = progress.image() + "  " + progress.line();
        if (interactive) {
            transientLine(text);
        } else if (progress.step()) {
            line(faint(shortened(text)));
        }
    }

    void problem(Problem problem) {
        line(bold(red("✗ ")) + problem.what().in(lang));
        line("  → " + problem.remedy().in(lang));
        problem.details().lines().filter(line -> !line.isBlank()).forEach(line -> line(faint("    " + line)));
    }

    String bold(String text) {
        return style(Ansi.Style.bold, text);
    }

    String faint(String text) {
        return style(Ansi.Style.faint, text);
    }

    String green(String text) {
        return style(Ansi.Style.fg_green, text);
    }

    String red(String text) {
        return style(Ansi.Style.fg_red, text);
    }

    String cyan(String text) {
        return style(Ansi.Style.fg_cyan, text);
    }

    static String seconds(java.time.Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }

    private static String shortened(String text) {
        return text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text;
    }

    private String style(Ansi.Style style, String text) {
        return ansi.enabled() && !text.isEmpty()
                ? (char) (FIRST_STYLE + STYLES.indexOf(style)) + text + NO_STYLE
                : text;
    }

    /** Replaces the style marks with escape codes, and ends with a reset in case the text itself contains a mark. */
    private String printable(String text) {
        if (text.chars().noneMatch(Terminal::isStyle)) {
            return text;
        }
        return text.chars()
                .mapToObj(unit -> isStyle(unit) ? code(unit - FIRST_STYLE) : Character.toString(unit))
                .collect(Collectors.joining("", "", code(STYLES.size())));
    }

    private static boolean isStyle(int unit) {
        return unit >= FIRST_STYLE && unit <= NO_STYLE;
    }

    private String code(int style) {
        if (!ansi.enabled()) {
            return "";
        }
        return style < STYLES.size() ? Ansi.Style.on(STYLES.get(style)) : Ansi.Style.off(Ansi.Style.reset);
    }

    private void clearTransient() {
        if (transientShown) {
            out.print(ERASE_LINE);
            transientShown = false;
        }
    }
}
