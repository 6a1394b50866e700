package org.bascule.scenario;

import org.bascule.lab.Text;

/** What a check saw when it looked. */
public record Seen(boolean holds, Text saw) {

    /** Whom the check speaks of is nobody at this time: what is said of nobody does not hold. */
    public static Seen nobody() {
        return that(false, Text.of("personne à interroger", "nobody to ask"));
    }

    public static Seen that(boolean holds, Text saw) {
        return new Seen(holds, saw);
    }

    public static Seen that(boolean holds, String saw) {
        return new Seen(holds, Text.same(saw));
    }
}
