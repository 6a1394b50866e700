package org.bascule.app.model;

import java.util.Optional;
import org.bascule.incident.Prediction;
import org.bascule.journal.Entry;
import org.bascule.journal.HandScore;
import org.bascule.scenario.run.ProgressListener;

/** Something that happened while the lab was being changed, tagged with what was running. */
public record RunEvent(Source source, What what) {

    /** What was running. */
    public sealed interface Source {

        record OfStep(Position at) implements Source {}

        /** The state in which a chapter starts, or the complete lab, was being built. */
        record OfState() implements Source {}

        /** @param node the node that was selected when the action was started, if any */
        record OfAction(Optional<String> node) implements Source {}
    }

    /** What happened. Every run begins with {@link Started} and ends with {@link Ended}. */
    public sealed interface What {

        /**
         * @param checksOnly whether the commands of the last run are kept and only its checks run again
         * @param prediction what the user expects of the step
         */
        record Started(boolean checksOnly, Optional<Prediction> prediction) implements What {

            Started(boolean checksOnly) {
                this(checksOnly, Optional.empty());
            }
        }

        record CommandStarted(String command) implements What {}

        /** What is done to bring the lab to a state. */
        record Planned(Entry.Planned plan) implements What {}

        record Waiting(ProgressListener.Waiting progress) implements What {}

        record CommandEnded(Entry.Performed command) implements What {}

        record CheckEnded(Entry.CheckEnded verdict) implements What {}

        record StepEnded(Entry.StepEnded end) implements What {}

        /** How a step that the user did by hand went. */
        record Scored(HandScore score) implements What {}

        /** What the fault of a repaired lab was. */
        record Explained(Entry.Explained fault) implements What {}

        record Ended(TaskRunner.Outcome outcome) implements What {}
    }

    /** The step that was running. */
    public Optional<Position> step() {
        return source instanceof Source.OfStep step ? Optional.of(step.at()) : Optional.empty();
    }
}
