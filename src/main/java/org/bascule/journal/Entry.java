package org.bascule.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bascule.incident.Incident;
import org.bascule.incident.Prediction;
import org.bascule.lab.Text;

/** One action or observation, with its time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.LabCreated.class, name = "lab-created"),
    @JsonSubTypes.Type(value = Entry.StateBuilt.class, name = "state-built"),
    @JsonSubTypes.Type(value = Entry.Planned.class, name = "planned"),
    @JsonSubTypes.Type(value = Entry.Planted.class, name = "planted"),
    @JsonSubTypes.Type(value = Entry.Explained.class, name = "explained"),
    @JsonSubTypes.Type(value = Entry.ChapterStarted.class, name = "chapter-started"),
    @JsonSubTypes.Type(value = Entry.StepStarted.class, name = "step-started"),
    @JsonSubTypes.Type(value = Entry.Predicted.class, name = "predicted"),
    @JsonSubTypes.Type(value = Entry.ByHand.class, name = "by-hand"),
    @JsonSubTypes.Type(value = Entry.Revealed.class, name = "revealed"),
    @JsonSubTypes.Type(value = Entry.Typed.class, name = "typed"),
    @JsonSubTypes.Type(value = Entry.Hinted.class, name = "hinted"),
    @JsonSubTypes.Type(value = Entry.WrongTurn.class, name = "wrong-turn"),
    @JsonSubTypes.Type(value = Entry.Performed.class, name = "performed"),
    @JsonSubTypes.Type(value = Entry.CheckEnded.class, name = "check-ended"),
    @JsonSubTypes.Type(value = Entry.StepEnded.class, name = "step-ended"),
    @JsonSubTypes.Type(value = Entry.ChapterEnded.class, name = "chapter-ended"),
    @JsonSubTypes.Type(value = Entry.Observed.class, name = "observed"),
    @JsonSubTypes.Type(value = Entry.IncidentEnded.class, name = "incident-ended"),
    @JsonSubTypes.Type(value = Entry.LabDestroyed.class, name = "lab-destroyed")
})
public sealed interface Entry {

    /** When it was observed, or ended. */
    Instant at();

    /** When it began: what was observed while a command ran is listed after that command. */
    default Instant began() {
        return at();
    }

    record LabCreated(Instant at, String lab, String backend, String network) implements Entry {}

    /** The starting state of a chapter was built directly, without running the chapters before it. */
    record StateBuilt(Instant at, String chapter, Duration took) implements Entry {}

    /**
     * The lab is about to be brought to a state by the shortest way.
     *
     * @param rebuild why it is built from nothing; null if it is not
     */
    record Planned(Instant at, List<PlannedMove> moves, Text rebuild) implements Entry {

        public Planned {
            moves = List.copyOf(moves);
        }
    }

    /** One thing to do, and why. */
    record PlannedMove(Text what, Text why) {}

    /** A fault was planted on the chapter's starting state. Kept from the trainee until {@link Explained}. */
    record Planted(Instant at, String chapter, List<PlantedCommand> commands, Duration took) implements Entry {

        public Planted {
            commands = List.copyOf(commands);
        }

        @Override
        public Instant began() {
            return at.minus(took);
        }
    }

    /** @param output what it printed; may be empty */
    record PlantedCommand(String command, String output) {}

    /** The cluster is right again, and the trainee is told what the fault was. */
    record Explained(Instant at, String chapter, Text explanation, List<PlantedCommand> commands) implements Entry {

        public Explained {
            commands = List.copyOf(commands);
        }
    }

    record ChapterStarted(Instant at, String chapter, Text title) implements Entry {}

    record StepStarted(Instant at, String chapter, String step, Text title) implements Entry {}

    /** What the user expects of the fault that the step is about to cause. */
    record Predicted(Instant at, String chapter, String step, Prediction prediction) implements Entry {}

    /**
     * The step that has started was done by hand. Written when it ends: before, it would give the commands away.
     *
     * @param commands what Bascule would have typed
     */
    record ByHand(Instant at, String chapter, String step, List<String> commands) implements Entry {

        public ByHand {
            commands = List.copyOf(commands);
        }
    }

    /** A command of a step that is done by hand was shown. */
    record Revealed(Instant at, String chapter, String step, String command) implements Entry {}

    /** What was typed in a terminal on a node, during a step that is done by hand. */
    record Typed(Instant at, String node, String command) implements Entry {}

    /**
     * A hint about a broken lab was shown.
     *
     * @param number from 1
     */
    record Hinted(Instant at, String chapter, int number, Text hint) implements Entry {}

    /** A step that is done by hand is not done, though it may have seemed so. */
    record WrongTurn(Instant at, String chapter, String step, Text what) implements Entry {}

    /**
     * @param command the command line shown to the user
     * @param output what it printed; may be empty
     */
    record Performed(Instant at, String command, String output, Duration took) implements Entry {

        @Override
        public Instant began() {
            return at.minus(took);
        }
    }

    /**
     * @param check the kind of check
     * @param took from the end of the step's actions to the result
     * @param saw the last observation
     */
    record CheckEnded(Instant at, String check, Text says, boolean held, Duration took, Text saw) implements Entry {}

    /** @param failure why a command could not be run; null if all of them ran */
    record StepEnded(Instant at, String chapter, String step, boolean held, Duration took, Text failure)
            implements Entry {}

    record ChapterEnded(Instant at, String chapter, boolean held, Duration took) implements Entry {}

    /** The servers' state changed. */
    record Observed(Instant at, Text what) implements Entry {}

    /** A fault of the leader is over, or recording it has reached its limit. */
    record IncidentEnded(Instant at, Incident incident) implements Entry {}

    record LabDestroyed(Instant at, String lab) implements Entry {}
}
