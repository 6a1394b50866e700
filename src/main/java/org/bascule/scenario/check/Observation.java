package org.bascule.scenario.check;

import org.bascule.lab.Text;

/** What a check saw when it looked. */
public record Observation(Outcome outcome, Text saw) {

    /** What that means for the check. */
    public enum Outcome {
        HOLDS,
        /** It may still come to hold. */
        NOT_YET,
        /** It cannot come to hold, or cannot be known, by waiting. */
        NEVER
    }

    /** Whom the check speaks of is nobody at this time: what is said of nobody does not hold. */
    public static Observation nobody() {
        return that(false, CheckMessages.noNodeToCheck());
    }

    public static Observation that(boolean holds, Text saw) {
        return new Observation(holds ? Outcome.HOLDS : Outcome.NOT_YET, saw);
    }

    public static Observation that(boolean holds, String saw) {
        return that(holds, Text.same(saw));
    }

    /** @param why why waiting is of no use */
    public static Observation never(Text why) {
        return new Observation(Outcome.NEVER, why);
    }

    public boolean holds() {
        return outcome == Outcome.HOLDS;
    }
}
