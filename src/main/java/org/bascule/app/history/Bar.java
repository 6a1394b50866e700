package org.bascule.app.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bascule.lab.Text;

/**
 * A stretch of time in which something stayed as it was.
 *
 * @param to empty while it lasts
 */
public record Bar(Instant from, Optional<Instant> to, State state) {

    /** What a bar says: told by its kind's shape and colour, and by its words. */
    public record State(Kind kind, Text words) {}

    /** What was going on, as far as it was seen. */
    public enum Kind {
        /** A leader takes writes, a client is answered, a quorum holds. */
        GOOD("✓"),
        LEADS("♛"),
        FOLLOWS("⇉"),
        /** On its way to something else. */
        CHANGING("…"),
        PROMOTING("▲"),
        KEY_HELD("●"),
        KEY_FREE("○"),
        NO_ANSWER("✕"),
        NO_QUORUM("✕"),
        DOWN("■"),
        /** There is nothing to tell. */
        QUIET("·");

        private final String shape;

        Kind(String shape) {
            this.shape = shape;
        }

        /** One short word, where there is no room for more; may be empty. */
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

        /** Whether how long it lasts is a figure to be learnt: what a fail-over is made of. */
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
