package org.bascule.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scores each step that is done by hand, when it ends. For one thread at a time. */
public final class HandScores {

    private final List<Entry> ofStep = new ArrayList<>();

    public static List<HandScore> of(List<Entry> entries) {
        HandScores scores = new HandScores();
        return entries.stream().flatMap(entry -> scores.see(entry).stream()).toList();
    }

    /** @param entry the next one of the journal */
    public Optional<HandScore> see(Entry entry) {
        if (entry instanceof Entry.StepStarted started) {
            ofStep.removeIf(earlier -> !isHelp(earlier, started));
        } else if (entry instanceof Entry.StateBuilt) {
            ofStep.clear();
        }
        ofStep.add(entry);
        return entry instanceof Entry.StepEnded ended ? score(ended) : Optional.empty();
    }

    /** What was shown for a step before it began, or in an earlier attempt, counts. */
    private static boolean isHelp(Entry earlier, Entry.StepStarted started) {
        return earlier instanceof Entry.Hinted hinted
                ? hinted.chapter().equals(started.chapter())
                : earlier instanceof Entry.Revealed revealed
                        && revealed.chapter().equals(started.chapter())
                        && revealed.step().equals(started.step());
    }

    private Optional<HandScore> score(Entry.StepEnded ended) {
        return first(Entry.ByHand.class)
                .map(byHand -> new HandScore(
                        ended.chapter(),
                        ended.step(),
                        first(Entry.StepStarted.class)
                                .map(Entry.StepStarted::title)
                                .orElseThrow(),
                        ended.held(),
                        ended.took(),
                        all(Entry.Hinted.class).size(),
                        all(Entry.Revealed.class).size(),
                        all(Entry.WrongTurn.class).size(),
                        ofStep.indexOf(byHand) < lastPerformed(),
                        all(Entry.Typed.class).stream()
                                .map(typed -> new HandScore.TypedCommand(typed.node(), typed.command()))
                                .toList(),
                        byHand.commands()));
    }

    /** Its index; what only Bascule can do, it does before the trainee begins. */
    private int lastPerformed() {
        List<Entry.Performed> performed = all(Entry.Performed.class);
        return performed.isEmpty() ? -1 : ofStep.lastIndexOf(performed.get(performed.size() - 1));
    }

    private <E extends Entry> Optional<E> first(Class<E> kind) {
        return all(kind).stream().findFirst();
    }

    private <E extends Entry> List<E> all(Class<E> kind) {
        return ofStep.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
