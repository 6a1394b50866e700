package org.bascule.app.node;

/** How a value is to be taken: told by a mark and a colour, beside its words. */
enum Tone {
    PLAIN("", ""),
    LEADS("♛", "good"),
    GOOD("●", "good"),
    FROZEN("❄", "now"),
    WARNING("▲", "warn"),
    BAD("■", "bad"),
    OUT("○", "faint"),
    /** Nobody said anything. */
    UNKNOWN("", "faint");

    private final String mark;
    private final String style;

    Tone(String mark, String style) {
        this.mark = mark;
        this.style = style;
    }

    String mark() {
        return mark;
    }

    /** The class of its colour in the style sheet; may be empty. */
    String style() {
        return style;
    }
}
