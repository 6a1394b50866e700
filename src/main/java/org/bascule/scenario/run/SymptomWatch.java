package org.bascule.scenario.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bascule.scenario.BrokenLab;
import org.bascule.scenario.Expectation;

/** Sees when the symptom of a broken lab has gone and its fault has not: what a wrong repair hides passes, the checks do not. */
final class SymptomWatch {

    /** Some of the checks ask every server. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private static final class Repair {
        private final List<Expectation> hides;
        /** At first it may not be visible yet that something is wrong. */
        private boolean visible;

        private int passing;

        private Repair(List<Expectation> hides) {
            this.hides = hides;
        }
    }

    private final CheckRunner checks;
    private final List<Repair> repairs = new ArrayList<>();
    private Instant next = Instant.EPOCH;
    private boolean hidden;

    SymptomWatch(CheckRunner checks, BrokenLab broken) {
        this.checks = checks;
        broken.wrong().forEach(wrong -> repairs.add(new Repair(wrong.hides())));
    }

    /**
     * Looks, if it is time.
     *
     * @return whether the symptom has gone since the last look; a repair that is under way has a second look to complete
     */
    boolean look() {
        if (Instant.now().isBefore(next)) {
            return false;
        }
        boolean before = hidden;
        hidden = false;
        for (Repair repair : repairs) {
            boolean passes = checks.passNow(repair.hides);
            repair.visible |= !passes;
            repair.passing = passes && repair.visible ? repair.passing + 1 : 0;
            hidden |= repair.passing > 1;
        }
        next = Instant.now().plus(BETWEEN_LOOKS);
        return hidden && !before;
    }
}
