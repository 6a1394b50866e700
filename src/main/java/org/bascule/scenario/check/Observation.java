package org.bascule.scenario.check;

import org.bascule.lab.Text;

/** What a check observed when it looked. */
public record Observation(Outcome outcome, Text seen) {

    /** The result for the check. */
    public enum Outcome {
        PASSES,
        /** It may pass later. */
        NOT_YET,
        /** Waiting cannot make it pass. */
        NEVER
    }

    /** The check's references stand for no node now, so it does not pass. */
    public static Observation noNode() {
        return that(false, CheckMessages.noNodeToCheck());
    }

    public static Observation that(boolean passes, Text seen) {
        return new Observation(passes ? Outcome.PASSES : Outcome.NOT_YET, seen);
    }

    public static Observation that(boolean passes, String seen) {
        return that(passes, Text.same(seen));
    }

    /** @param why why waiting cannot make it pass */
    public static Observation never(Text why) {
        return new Observation(Outcome.NEVER, why);
    }

    public boolean passes() {
        return outcome == Outcome.PASSES;
    }
}
