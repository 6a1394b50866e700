package org.bascule.app.node;

/** How a value is marked: a sign and a colour beside its text. */
enum Tone {
    PLAIN("", ""),
    LEADS("♛", "good"),
    GOOD("●", "good"),
    FROZEN("❄", "now"),
    WARNING("▲", "warn"),
    BAD("■", "bad"),
    OUT("○", "faint"),
    /** Not observed. */
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

    /** The CSS class of its colour; may be empty. */
    String style() {
        return style;
    }
}
