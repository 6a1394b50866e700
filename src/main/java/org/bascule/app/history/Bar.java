package org.bascule.app.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bascule.lab.Text;

/**
 * A stretch of time during which a state did not change.
 *
 * @param to empty while it is ongoing
 */
public record Bar(Instant from, Optional<Instant> to, State state) {

    /** What a bar shows: an icon and a colour for its kind, and words. */
    public record State(Kind kind, Text words) {}

    /** What was observed. */
    public enum Kind {
        /** A client gets answers, or there is a quorum. */
        GOOD("✓"),
        LEADS("♛"),
        FOLLOWS("⇉"),
        /** In transition. */
        CHANGING("…"),
        PROMOTING("▲"),
        KEY_HELD("●"),
        KEY_FREE("○"),
        NO_ANSWER("✕"),
        NO_QUORUM("✕"),
        DOWN("■"),
        /** Nothing to report yet. */
        QUIET("·");

        private final String shape;

        Kind(String shape) {
            this.shape = shape;
        }

        /** One short word for narrow bars; may be empty. */
        public Text brief() {
            return switch (this) {
                case LEADS -> HistoryMessages.leader();
                case FOLLOWS -> HistoryMessages.replica();
                case KEY_HELD -> HistoryMessages.held();
                case KEY_FREE -> HistoryMessages.free();
                case NO_ANSWER -> HistoryMessages.noneAnswered();
                case NO_QUORUM -> HistoryMessages.quorumLost();
                case DOWN -> HistoryMessages.noResponse();
                default -> Text.same("");
            };
        }

        public String shape() {
            return shape;
        }

        /** Whether its duration is a phase of a failover. */
        public boolean measured() {
            return switch (this) {
                case PROMOTING, KEY_FREE, NO_ANSWER, NO_QUORUM -> true;
                default -> false;
            };
        }
    }

    public Optional<Duration> lasted() {
        return to.map(end -> Duration.between(from, end));
    }

    Bar until(Instant end) {
        return new Bar(from, Optional.of(end), state);
    }
}
