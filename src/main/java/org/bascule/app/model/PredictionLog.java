package org.bascule.app.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bascule.incident.Verdict;
import org.bascule.journal.Entry;
import org.bascule.journal.Predictions;

/** What came of the prediction made in the last run of each step. Used on the JavaFX thread. */
public final class PredictionLog {

    private final Predictions predictions = new Predictions();
    private final ReadOnlyObjectWrapper<Map<StepName, Verdict>> verdicts = new ReadOnlyObjectWrapper<>(Map.of());

    /** A step, by the ids of its chapter and its own. */
    public record StepName(String chapter, String step) {}

    /** @param entry the next one of the journal */
    void see(Entry entry) {
        Optional<Predictions.Judged> judged = predictions.see(entry);
        if (entry instanceof Entry.StepStarted started) {
            put(new StepName(started.chapter(), started.step()), Optional.empty());
        }
        judged.ifPresent(found ->
                put(new StepName(found.predicted().chapter(), found.predicted().step()), Optional.of(found.verdict())));
    }

    public ReadOnlyObjectProperty<Map<StepName, Verdict>> verdicts() {
        return verdicts.getReadOnlyProperty();
    }

    private void put(StepName step, Optional<Verdict> verdict) {
        Map<StepName, Verdict> changed = new HashMap<>(verdicts.get());
        verdict.ifPresentOrElse(now -> changed.put(step, now), () -> changed.remove(step));
        verdicts.set(Map.copyOf(changed));
    }
}
