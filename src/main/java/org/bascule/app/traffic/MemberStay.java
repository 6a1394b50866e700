package org.bascule.app.traffic;

import java.util.List;

/**
 * The time during which the same member answered a client, or none.
 *
 * @param shade of the member, from 0; {@link #NONE} in a pause, {@link #UNKNOWN} if the member is unknown or there are several
 * @param notable whether it is a pause that is long enough to be an event
 * @param words from the fullest to the shortest form
 */
record MemberStay(double from, double to, int shade, boolean notable, List<String> words) {

    static final int NONE = -1;
    static final int UNKNOWN = -2;

    MemberStay {
        words = List.copyOf(words);
    }

    boolean pause() {
        return shade == NONE;
    }
}
