package org.bascule.app.model;

import java.time.Instant;
import java.util.List;
import org.bascule.journal.Entry;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Step;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.run.ChapterRunner;
import org.bascule.scenario.run.HandCommand;
import org.bascule.scenario.run.HandRunner;
import org.bascule.scenario.run.Hints;
import org.bascule.scenario.run.Jump;
import org.bascule.scenario.run.MyTurn;
import org.bascule.scenario.run.OpenLab;
import org.bascule.scenario.run.ProgressListener;
import org.bascule.scenario.run.StepPreview;

/** Runs steps on an open lab. A chapter starts with its first step and ends with its last. */
final class LabStepRunner implements StepRunner {

    private final OpenLab open;
    private volatile Instant chapterStart = Instant.EPOCH;

    LabStepRunner(OpenLab open) {
        this.open = open;
    }

    @Override
    public void run(Chapter chapter, Step step, boolean passedBefore, ProgressListener progress) {
        ChapterRunner runner = begin(chapter, step, progress);
        end(runner, chapter, step, passedBefore, runner.perform(chapter, step));
    }

    @Override
    public void runByHand(Chapter chapter, Step step, boolean passedBefore, MyTurn turn, ProgressListener progress) {
        ChapterRunner runner = begin(chapter, step, progress);
        end(runner, chapter, step, passedBefore, hands(progress).perform(chapter, step, turn));
    }

    @Override
    public List<HandCommand> commandsByHand(Chapter chapter, Step step) {
        return hands(ProgressListener.NOBODY).commands(chapter, step);
    }

    @Override
    public void revealed(Chapter chapter, Step step, HandCommand command) {
        hands(ProgressListener.NOBODY).revealed(chapter, step, command);
    }

    @Override
    public Hints hints() {
        return new Hints(open.journal());
    }

    @Override
    public List<String> terminal() {
        return hands(ProgressListener.NOBODY).terminal();
    }

    private ChapterRunner begin(Chapter chapter, Step step, ProgressListener progress) {
        ChapterRunner runner = runner(progress);
        if (step.equals(chapter.steps().get(0)) && !runner.isAgain(chapter, step)) {
            chapterStart = runner.begin(chapter);
        }
        return runner;
    }

    @Override
    public void checkAgain(Chapter chapter, Step step, boolean passedBefore, ProgressListener progress) {
        ChapterRunner runner = runner(progress);
        end(runner, chapter, step, passedBefore, runner.checkAgain(chapter, step));
    }

    @Override
    public void run(List<Action> actions, ProgressListener progress) {
        actions.forEach(runner(progress)::runAction);
    }

    @Override
    public boolean canCheckAgain(Chapter chapter, Step step) {
        return runner(ProgressListener.NOBODY).canCheckAgain(chapter, step);
    }

    @Override
    public boolean passesNow(Chapter chapter, Step step) {
        return runner(ProgressListener.NOBODY).passesNow(chapter, step);
    }

    @Override
    public StepPreview preview(Chapter chapter, Step step) {
        return runner(ProgressListener.NOBODY).preview(chapter, step);
    }

    @Override
    public Entry.Planned plan(Chapter chapter) {
        return new Jump(open, ProgressListener.NOBODY).told(chapter.starts());
    }

    private void end(ChapterRunner runner, Chapter chapter, Step step, boolean passedBefore, boolean passed) {
        if (passed
                && !passedBefore
                && step.equals(chapter.steps().get(chapter.steps().size() - 1))) {
            runner.end(chapter, chapterStart, true);
        }
    }

    private HandRunner hands(ProgressListener progress) {
        return new HandRunner(open.context(), open.journal(), progress);
    }

    /** The lab's context changes when its nodes are removed. */
    private ChapterRunner runner(ProgressListener progress) {
        return new ChapterRunner(open.context(), open.journal(), progress);
    }
}
