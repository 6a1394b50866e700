package org.bascule.scenario.run;

import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Text;
import org.bascule.scenario.Chapter;
import org.bascule.scenario.Step;

/** Tells how many checks of a broken lab pass, not what they look at: that would name the fault. */
final class UnnamedChecks implements ProgressListener {

    private final ProgressListener listener;

    private UnnamedChecks(ProgressListener listener) {
        this.listener = listener;
    }

    /** The listener itself for a chapter in which nothing is broken. */
    static ProgressListener of(Chapter chapter, ProgressListener listener) {
        return chapter.fault().isPresent() ? new UnnamedChecks(listener) : listener;
    }

    static List<Text> names(int count) {
        List<Text> names = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            names.add(RunMessages.unnamedCheck(number));
        }
        return names;
    }

    @Override
    public void before(Chapter chapter, Step step) {
        listener.before(chapter, step);
    }

    @Override
    public void performing(String typed) {
        listener.performing(typed);
    }

    @Override
    public void waiting(Waiting waiting) {
        List<Text> names = names(waiting.checks().size());
        List<Awaited> unnamed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean holds = waiting.checks().get(i).holds();
            unnamed.add(new Awaited(
                    names.get(i),
                    RunMessages.notRepairedYet(),
                    holds ? RunMessages.passesNow() : RunMessages.doesNotPass(),
                    holds));
        }
        listener.waiting(new Waiting(waiting.spent(), waiting.silent(), waiting.limit(), unnamed, waiting.sign()));
    }
}
