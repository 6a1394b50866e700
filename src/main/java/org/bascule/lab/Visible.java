package org.bascule.lab;

/**
 * Shows what a foreign string (a file's, a server's, a name's) could do unseen to whoever reads it: control characters,
 * marks of direction, invisible characters and halves of characters become {@code \}{@code uXXXX}, as Java and JSON write
 * them. So a JSON text says the same afterwards, and any text can stand in XML.
 */
public final class Visible {

    private static final String MORE = "…";

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Visible() {}

    /** Lines and tabs stay. */
    public static String of(String text) {
        return shown(text, true);
    }

    /** On one line: its ends and tabs are shown too. */
    public static String line(String text) {
        return shown(text, false);
    }

    /** On one line, and no longer than so many characters. */
    public static String line(String text, int longest) {
        if (text.length() <= longest) {
            return line(text);
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return line(text.substring(0, end)) + MORE;
    }

    private static String shown(String text, boolean lines) {
        if (text.codePoints().noneMatch(any -> hides(any, lines))) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(any -> {
            if (hides(any, lines)) {
                for (char unit : Character.toChars(any)) {
                    shown.append("\\u").append(String.format("%04x", (int) unit));
                }
            } else {
                shown.appendCodePoint(any);
            }
        });
        return shown.toString();
    }

    private static boolean hides(int character, boolean lines) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> !lines || (character != '\n' && character != '\t');
            case Character.FORMAT -> character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            // The last two of each plane are no characters; nor are U+FDD0 to U+FDEF, but those are for a program's own
            // use.
            default -> (character & 0xFFFE) == 0xFFFE;
        };
    }
}
