package org.bascule.app.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.journal.Entry;
import org.bascule.lab.Text;

/**
 * An action from which seconds are counted: a step, a manual action, or the construction of the initial state.
 *
 * @param to empty while it is running
 * @param manual whether it is a manual action
 */
public record Span(Instant from, Optional<Instant> to, Text title, boolean manual) {

    private static final Duration APART = Duration.ofSeconds(5);

    /** The actions of a journal, in order. */
    public static List<Span> of(List<Entry> entries) {
        List<Span> spans = new ArrayList<>();
        boolean inAStep = false;
        for (Entry entry : entries) {
            if (entry instanceof Entry.StepStarted step) {
                spans.add(new Span(step.at(), Optional.empty(), step.title(), false));
                inAStep = true;
            } else if (entry instanceof Entry.StepEnded step && inAStep) {
                spans.add(remove(spans).until(step.at()));
                inAStep = false;
            } else if (entry instanceof Entry.StateBuilt built) {
                spans.add(new Span(
                        built.at().minus(built.took()),
                        Optional.of(built.at()),
                        TimelineMessages.buildingInitialState(),
                        false));
            } else if (entry instanceof Entry.Performed performed && !inAStep) {
                spans.add(
                        !spans.isEmpty() && last(spans).continuesWith(performed)
                                ? remove(spans).until(performed.at())
                                : manualAction(performed));
            }
        }
        return spans;
    }

    private static Span last(List<Span> spans) {
        return spans.get(spans.size() - 1);
    }

    private static Span remove(List<Span> spans) {
        return spans.remove(spans.size() - 1);
    }

    private static Span manualAction(Entry.Performed first) {
        return new Span(
                first.at().minus(first.took()),
                Optional.of(first.at()),
                TimelineMessages.manualAction(
                        first.command().strip().lines().findFirst().orElse("")),
                true);
    }

    /** The commands of one manual action follow each other closely. */
    private boolean continuesWith(Entry.Performed next) {
        return manual
                && to.filter(end -> Duration.between(end, next.at().minus(next.took()))
                                        .compareTo(APART)
                                <= 0)
                        .isPresent();
    }

    private Span until(Instant end) {
        return new Span(from, Optional.of(end), title, manual);
    }
}
