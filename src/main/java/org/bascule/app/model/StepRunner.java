package org.bascule.app.model;

import java.util.List;
import org.bascule.journal.Entry;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Step;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.run.HandCommand;
import org.bascule.scenario.run.Hints;
import org.bascule.scenario.run.MyTurn;
import org.bascule.scenario.run.ProgressListener;
import org.bascule.scenario.run.StepPreview;

/** Runs steps and actions on a lab. Its methods may block: they are not called on the JavaFX thread, but for one. */
interface StepRunner {

    /** @param passedBefore whether the step had passed before: its chapter has ended then */
    void run(Chapter chapter, Step step, boolean passedBefore, ProgressListener progress);

    /** Waits until the user has done the step by hand. */
    void runByHand(Chapter chapter, Step step, boolean passedBefore, MyTurn turn, ProgressListener progress);

    /** What a person types to do the step, with the contents of files. */
    List<HandCommand> commandsByHand(Chapter chapter, Step step);

    /** Writes to the journal that a command was shown. */
    void revealed(Chapter chapter, Step step, HandCommand command);

    /** The hints of a broken lab. */
    Hints hints();

    /** What a person types first in a terminal. */
    List<String> terminal();

    /** Waits again for the step's checks, without running its commands. */
    void checkAgain(Chapter chapter, Step step, boolean passedBefore, ProgressListener progress);

    void run(List<Action> actions, ProgressListener progress);

    /** Whether {@link #checkAgain} is possible: all the step's commands have run. May be called on the JavaFX thread. */
    boolean canCheckAgain(Chapter chapter, Step step);

    /** Whether all the step's checks pass now. */
    boolean passesNow(Chapter chapter, Step step);

    /** The step's commands and checks in the present state; nothing is run. */
    StepPreview preview(Chapter chapter, Step step);

    /** What would bring the lab to the state in which the chapter starts; nothing is run. */
    Entry.Planned plan(Chapter chapter);
}
