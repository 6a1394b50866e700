package org.bascule.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.incident.Incident;
import org.bascule.incident.Verdict;

/** Pairs each prediction with the first fault of its step, whose cost may be known only after the step. Not thread-safe. */
public final class Predictions {

    /** A prediction and what came of it. */
    public record Judged(Entry.Predicted predicted, Incident incident) {

        public Verdict verdict() {
            return Verdict.of(predicted.prediction(), incident);
        }
    }

    private Optional<Entry.Predicted> open = Optional.empty();
    private Optional<Instant> stepEnd = Optional.empty();

    static List<Judged> of(List<Entry> entries) {
        Predictions predictions = new Predictions();
        List<Judged> judged = new ArrayList<>();
        entries.forEach(entry -> predictions.see(entry).ifPresent(judged::add));
        return List.copyOf(judged);
    }

    /**
     * @param entry the next one of the journal
     * @return the open prediction if the entry tells what came of it
     */
    public Optional<Judged> see(Entry entry) {
        if (entry instanceof Entry.Predicted predicted) {
            open = Optional.of(predicted);
            stepEnd = Optional.empty();
        } else if (entry instanceof Entry.StepEnded ended) {
            stepEnd = stepEnd.or(() -> Optional.of(ended.at()));
        } else if (entry instanceof Entry.IncidentEnded ended) {
            Optional<Judged> judged = open.filter(predicted ->
                            isDuring(predicted, ended.incident().fault().at()))
                    .map(predicted -> new Judged(predicted, ended.incident()));
            if (judged.isPresent()) {
                open = Optional.empty();
            }
            return judged;
        }
        return Optional.empty();
    }

    private boolean isDuring(Entry.Predicted predicted, Instant at) {
        return !at.isBefore(predicted.at()) && stepEnd.filter(at::isAfter).isEmpty();
    }
}
