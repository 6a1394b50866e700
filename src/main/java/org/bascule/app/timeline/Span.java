package org.bascule.app.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bascule.journal.Entry;
import org.bascule.lab.Text;

/**
 * What was done last, from which the seconds are counted: a step, something done by hand, or the state that was built.
 *
 * @param to empty while it goes on
 */
public record Span(Instant from, Optional<Instant> to, Text title) {

    private static final Duration APART = Duration.ofSeconds(5);

    /** The last of a journal; empty when nothing was done yet. */
    public static Optional<Span> last(List<Entry> entries) {
        Optional<Instant> ended = Optional.empty();
        Optional<Entry.Performed> byHand = Optional.empty();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (entry instanceof Entry.StepStarted step) {
                return Optional.of(new Span(step.at(), ended, step.title()));
            }
            if (ended.isPresent()) {
                continue;
            }
            if (entry instanceof Entry.Performed performed
                    && byHand.filter(later -> apart(performed, later)).isEmpty()) {
                byHand = Optional.of(performed);
            } else if (entry instanceof Entry.StateBuilt built && byHand.isEmpty()) {
                return Optional.of(new Span(
                        built.at().minus(built.took()),
                        Optional.of(built.at()),
                        Text.of("Construction de l'état de départ", "Building the state to begin with")));
            } else if (entry instanceof Entry.StepEnded step) {
                if (byHand.isPresent()) {
                    return byHand.map(Span::byHand);
                }
                ended = Optional.of(step.at());
            }
        }
        return byHand.map(Span::byHand);
    }

    private static boolean apart(Entry.Performed earlier, Entry.Performed later) {
        return Duration.between(earlier.at(), began(later)).compareTo(APART) > 0;
    }

    private static Span byHand(Entry.Performed first) {
        return new Span(
                began(first), Optional.of(first.at()), Text.of("À la main : %s", "By hand: %s", first.command()));
    }

    private static Instant began(Entry.Performed performed) {
        return performed.at().minus(performed.took());
    }
}
