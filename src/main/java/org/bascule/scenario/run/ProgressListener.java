package org.bascule.scenario.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bascule.incident.Prediction;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Step;

/** Receives the progress of a run: steps, commands, waits. */
public interface ProgressListener {

    /** A step is about to run. */
    void before(Chapter chapter, Step step);

    /**
     * Whether the step that is about to run may begin: it does when this method returns.
     *
     * @param candidates the members that may lead afterwards; empty when the step does not disturb the leader
     * @return who will lead, and after how long, in the user's opinion
     */
    default Optional<Prediction> confirm(List<String> candidates) {
        return Optional.empty();
    }

    /** What to do after a step failed. */
    enum AfterFailure {
        GIVE_UP,
        /** Wait for its checks again. */
        CHECK_AGAIN,
        DO_AGAIN
    }

    /** A step has failed in a chapter that is run as a whole. */
    default AfterFailure failed(Chapter chapter, Step step) {
        return AfterFailure.GIVE_UP;
    }

    /** The fault of a broken lab is about to be planted: its commands and checks are not shown. */
    default void planting(Chapter chapter) {}

    /** A command is about to run. */
    void performing(String typed);

    /** The state of the current wait; called several times a second. */
    void waiting(Waiting waiting);

    /**
     * @param spent since waiting began
     * @param silent since the last progress
     * @param limit the longest time without progress, after which the wait ends
     * @param checks the checks in the step's order; those that pass now must still pass when all do
     * @param sign the last progress; empty while there is none
     */
    record Waiting(Duration spent, Duration silent, Duration limit, List<Awaited> checks, Optional<Text> sign) {

        public Waiting {
            checks = List.copyOf(checks);
        }

        /** The checks that do not pass now, in order. */
        public List<Awaited> pending() {
            return checks.stream().filter(check -> !check.holds()).toList();
        }

        /** The last progress and how long ago it was. */
        public Text progress() {
            return sign.map(what -> RunMessages.lastProgress(silent.toSeconds(), what))
                    .orElse(RunMessages.noProgress(silent.toSeconds(), limit.toSeconds()));
        }
    }

    /** @param why what it waits for, and why that takes time */
    record Awaited(Text says, Text why, Text saw, boolean holds) {}

    /** Ignores everything. */
    ProgressListener NOBODY = new ProgressListener() {
        @Override
        public void before(Chapter chapter, Step step) {}

        @Override
        public void performing(String typed) {}

        @Override
        public void waiting(Waiting waiting) {}
    };
}
