package org.bascule.scenario.run;

import org.bascule.scenario.Chapter;
import org.bascule.scenario.Step;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Text;

/** Who is told how a play goes, beside the journal: what comes, what is under way, what is waited for. */
public interface ProgressListener {

    /** A step is about to be performed; returning lets it begin. */
    void before(Chapter chapter, Step step);

    /** What is to become of a step that failed. */
    enum AfterFailure {
        GIVE_UP,
        /** Its checks are waited for again. */
        CHECK_AGAIN,
        DO_AGAIN
    }

    /** A step of a chapter that is played as a whole has failed. */
    default AfterFailure failed(Chapter chapter, Step step) {
        return AfterFailure.GIVE_UP;
    }

    /** A command's turn has come. */
    void performing(String typed);

    /** What is waited for now; called several times a second. */
    void waiting(Waiting waiting);

    /**
     * @param spent since waiting began
     * @param silent since something last moved
     * @param limit the longest such silence, after which waiting ends
     * @param checks what is waited for, in the step's order; what holds now must still do so when everything does
     * @param sign what moved last; empty while nothing has
     */
    record Waiting(Duration spent, Duration silent, Duration limit, List<Awaited> checks, Optional<Text> sign) {

        public Waiting {
            checks = List.copyOf(checks);
        }

        /** What does not hold now, the first in front. */
        public List<Awaited> pending() {
            return checks.stream().filter(check -> !check.holds()).toList();
        }

        /** What moved last, and how long ago. */
        public Text progress() {
            return sign.map(what -> RunMessages.lastProgress(silent.toSeconds(), what))
                    .orElse(RunMessages.noProgress(silent.toSeconds(), limit.toSeconds()));
        }
    }

    /** @param why what it hangs on, and why that takes time */
    record Awaited(Text says, Text why, Text saw, boolean holds) {}

    /** Nobody. */
    ProgressListener NOBODY = new ProgressListener() {
        @Override
        public void before(Chapter chapter, Step step) {}

        @Override
        public void performing(String typed) {}

        @Override
        public void waiting(Waiting waiting) {}
    };
}
