package org.bascule.scenario;

import org.bascule.lab.Text;

/** What a check saw when it looked. */
public record Seen(boolean holds, Text saw) {

    public static Seen that(boolean holds, Text saw) {
        return new Seen(holds, saw);
    }

    public static Seen that(boolean holds, String saw) {
        return new Seen(holds, Text.same(saw));
    }
}
