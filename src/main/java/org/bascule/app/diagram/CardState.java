package org.bascule.app.diagram;

import java.util.Locale;

/** A state, shown by its own shape as well as by words and a colour. */
public enum CardState {
    LEADER("M0 3.5 L3.2 6 L6 1 L8.8 6 L12 3.5 L10.8 11 L1.2 11 Z"),
    FOLLOWER("M6 1.5 A4.5 4.5 0 1 0 6.001 1.5 Z"),
    CHANGING("M1.5 1 L10.5 1 L7 6 L10.5 11 L1.5 11 L5 6 Z"),
    /** It answers, but has no quorum: a no-entry sign. */
    ALONE("M6 0.8 A5.2 5.2 0 1 0 6.001 0.8 Z M2.6 4.9 L9.4 4.9 L9.4 7.1 L2.6 7.1 Z"),
    /** It does what it must not, such as a second writer: a warning triangle. */
    CONFLICT(
            "M6 0.8 L11.8 11.2 L0.2 11.2 Z M5.3 4.4 L5.3 7.8 L6.7 7.8 L6.7 4.4 Z M5.3 8.8 L5.3 10.2 L6.7 10.2 L6.7 8.8 Z"),
    DOWN("M1.5 1.5 L10.5 1.5 L10.5 10.5 L1.5 10.5 Z"),
    FROZEN("M2 1 L5 1 L5 11 L2 11 Z M7 1 L10 1 L10 11 L7 11 Z"),
    /** It is created, but nothing has run on it yet. */
    IDLE("M6 1 A5 5 0 1 0 6.001 1 Z M6 2.8 A3.2 3.2 0 1 1 5.999 2.8 Z"),
    /** It is not created yet. */
    ABSENT("M5 1.5 L7 1.5 L7 5 L10.5 5 L10.5 7 L7 7 L7 10.5 L5 10.5 L5 7 L1.5 7 L1.5 5 L5 5 Z"),
    /** There is no information about it. */
    UNKNOWN("M6 0.5 L11.5 6 L6 11.5 L0.5 6 Z M6 3 L3 6 L6 9 L9 6 Z");

    private final String icon;

    CardState(String icon) {
        this.icon = icon;
    }

    /** An SVG path, 12 units by 12. */
    public String icon() {
        return icon;
    }

    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
