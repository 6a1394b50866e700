package org.bascule.app.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bascule.app.history.Bar;
import org.bascule.app.history.Bar.Kind;
import org.bascule.app.history.Lane;
import org.bascule.app.look.Seconds;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;

/**
 * A measured phase of a failover.
 *
 * @param lasted empty while it is ongoing
 */
public record Phase(Text name, Instant from, Optional<Duration> lasted) {

    /** The phases that began between two instants, in order. */
    public static List<Phase> between(Instant from, Instant to, List<Lane> lanes) {
        return lanes.stream()
                .flatMap(lane -> lane.mergedByKind().stream()
                        .filter(bar -> bar.state().kind().measured()
                                && !bar.from().isBefore(from)
                                && bar.from().isBefore(to))
                        .map(bar -> new Phase(name(lane, bar), bar.from(), bar.lasted())))
                .sorted(Comparator.comparing(Phase::from))
                .toList();
    }

    public String words(Lang lang) {
        return name.in(lang)
                + " "
                + lasted.map(duration -> Seconds.in(lang, duration))
                        .orElse(TimelineMessages.ongoing().in(lang));
    }

    private static Text name(Lane lane, Bar bar) {
        Kind kind = bar.state().kind();
        return switch (kind) {
            case KEY_FREE -> TimelineMessages.leaderKeyFree();
            case PROMOTING -> TimelineMessages.promotion(lane.name().en());
            case NO_QUORUM -> TimelineMessages.noQuorum();
            default -> bar.state().words();
        };
    }
}
