package org.bascule.app.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bascule.app.history.Lane;
import org.bascule.journal.Entry;
import org.bascule.lab.Lang;

/**
 * What the timeline shows: one period of the lab's past, and what was measured in it.
 *
 * @param number of the period among all, such as {@code 2/3}; empty unless there are several
 * @param title of what was done; empty before anything was observed
 * @param phases the durations measured in the period; may be empty
 * @param ongoing whether the period grows with time
 */
record TimelinePage(
        Cursor cursor,
        List<Lane> lanes,
        Instant from,
        Instant until,
        String number,
        String title,
        String phases,
        boolean ongoing) {

    /**
     * Which period is shown.
     *
     * @param periods how many there were when the page was made
     * @param back how many periods before the newest one
     */
    record Cursor(int periods, int back) {

        static final Cursor NEWEST = new Cursor(0, 0);

        Cursor previous() {
            return hasPrevious() ? new Cursor(periods, back + 1) : this;
        }

        Cursor next() {
            return hasNext() ? new Cursor(periods, back - 1) : this;
        }

        boolean hasPrevious() {
            return back + 1 < periods;
        }

        boolean hasNext() {
            return back > 0;
        }

        /** A new action is shown at once; after spontaneous changes, the same period as before stays. */
        private Cursor among(List<Period> now) {
            int more = Math.max(0, now.size() - periods);
            boolean acted =
                    now.subList(now.size() - more, now.size()).stream().anyMatch(period -> !period.spontaneous());
            int same = back == 0 || acted ? 0 : back + more;
            return new Cursor(now.size(), Math.max(0, Math.min(same, now.size() - 1)));
        }
    }

    static TimelinePage of(List<Entry> entries, List<Lane> lanes, Cursor before, Instant now, Lang lang) {
        List<Period> periods = Period.of(Span.of(entries), Period.changes(lanes), now);
        Cursor cursor = before.among(periods);
        int index = periods.size() - 1 - cursor.back();
        Optional<Period> period = periods.isEmpty() ? Optional.empty() : Optional.of(periods.get(index));
        return new TimelinePage(
                cursor,
                lanes,
                period.map(Period::from).orElse(now),
                period.map(Period::until).orElse(now),
                periods.size() < 2 ? "" : index + 1 + "/" + periods.size(),
                period.map(shown -> shown.title().orElse(TimelineMessages.spontaneousChanges()))
                        .map(title -> title.in(lang))
                        .orElse(""),
                period.stream()
                        .flatMap(shown -> Phase.between(shown.from(), shown.limit(), lanes).stream())
                        .map(phase -> phase.words(lang))
                        .collect(Collectors.joining("  ·  ")),
                !cursor.hasNext()
                        && period.filter(shown -> shown.until().isBefore(now)).isEmpty());
    }
}
