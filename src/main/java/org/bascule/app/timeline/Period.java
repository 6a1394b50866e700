package org.bascule.app.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bascule.app.history.Lane;
import org.bascule.journal.Entry;
import org.bascule.lab.Text;

/**
 * A part of the past that is drawn on one axis: an action with its consequences, or later changes without an action.
 *
 * @param until end of the axis: shortly after the last change
 * @param limit start of the next period, or now
 * @param title of the action; empty for spontaneous changes
 */
public record Period(Instant from, Instant until, Instant limit, Optional<Text> title) {

    /** A change that comes later than this after the previous one is not a consequence of the action: it is twice Patroni's ttl. */
    private static final Duration APART = Duration.ofSeconds(60);

    private static final Duration BEFORE = Duration.ofSeconds(1);
    private static final double MARGIN_AFTER = 0.06;
    private static final long SHORTEST_MILLIS = 1000;

    /** A part whose changes follow each other closely. */
    private record Part(Instant from, Instant over, boolean ongoing, Optional<Text> title) {}

    /**
     * All pages, in their order; none before anything was seen.
     *
     * @param changes observed, in any order
     */
    static List<Period> of(List<Span> spans, List<Instant> changes, Instant now) {
        List<Part> parts = parts(spans, new TreeSet<>(changes), now);
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            periods.add(
                    period(parts.get(i), i + 1 < parts.size() ? parts.get(i + 1).from() : now));
        }
        return periods;
    }

    /** The newest one, as the timeline shows it at first; empty before anything was seen. */
    public static Optional<Period> newest(List<Entry> entries, List<Lane> lanes, Instant now) {
        List<Period> all = of(Span.of(entries), changes(lanes), now);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The instants at which a lane changes. */
    public static List<Instant> changes(List<Lane> lanes) {
        return lanes.stream()
                .flatMap(lane -> lane.bars().stream())
                .flatMap(bar -> Stream.concat(Stream.of(bar.from()), bar.to().stream()))
                .toList();
    }

    boolean spontaneous() {
        return title.isEmpty();
    }

    private static List<Part> parts(List<Span> spans, TreeSet<Instant> changes, Instant now) {
        List<Part> parts = new ArrayList<>();
        Instant firstBegins = spans.isEmpty() ? now : spans.get(0).from();
        parts.addAll(spontaneous(changes.headSet(firstBegins, false)));
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            Instant next = i + 1 < spans.size() ? spans.get(i + 1).from() : now;
            Instant over = span.to().orElse(next);
            for (Instant change : changes.tailSet(over, false)) {
                if (!change.isBefore(next) || isApart(over, change)) {
                    break;
                }
                over = change;
            }
            parts.add(new Part(span.from(), over, span.to().isEmpty(), Optional.of(span.title())));
            if (over.isBefore(next)) {
                parts.addAll(spontaneous(changes.subSet(over, false, next, false)));
            }
        }
        return parts;
    }

    private static List<Part> spontaneous(Iterable<Instant> changes) {
        List<Part> parts = new ArrayList<>();
        for (Instant change : changes) {
            boolean follows =
                    !parts.isEmpty() && !isApart(parts.get(parts.size() - 1).over(), change);
            Instant from = follows ? parts.remove(parts.size() - 1).from() : change.minus(BEFORE);
            parts.add(new Part(from, change, false, Optional.empty()));
        }
        return parts;
    }

    private static boolean isApart(Instant over, Instant change) {
        return Duration.between(over, change).compareTo(APART) > 0;
    }

    private static Period period(Part part, Instant limit) {
        double lasted = Duration.between(part.from(), part.over()).toMillis() * (1 + MARGIN_AFTER);
        Instant wanted = part.from().plusMillis(Math.max(SHORTEST_MILLIS, (long) lasted));
        Instant until = part.ongoing() || wanted.isAfter(limit) ? limit : wanted;
        return new Period(part.from(), until, limit, part.title());
    }
}
