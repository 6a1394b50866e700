package org.bascule.app.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bascule.app.history.Bar.Kind;
import org.bascule.app.history.Bar.State;
import org.bascule.lab.Text;
import org.bascule.traffic.Ledger;

/**
 * Whether the writer's writes are acknowledged. A silence begins with the last acknowledgement before it; it ends where
 * the writer's own longest pause says, or, when that was another, where its end was seen.
 */
final class Writes {

    private static final Duration SILENCE = Duration.ofMillis(500);
    private static final State CONNECTING = new State(Kind.CHANGING, Text.of("se connecte", "connecting"));
    private static final State ACKNOWLEDGED =
            new State(Kind.GOOD, Text.of("écritures acquittées", "writes acknowledged"));
    private static final State NONE =
            new State(Kind.NO_WRITE, Text.of("aucune écriture acquittée", "no write acknowledged"));

    private final Track track;
    private Optional<Instant> last = Optional.empty();
    private Duration longest = Duration.ZERO;

    Writes(Track track) {
        this.track = track;
    }

    void see(Instant at, boolean running, Ledger.Account account) {
        Optional<Instant> acknowledged = account.lastAcknowledged();
        if (!running || acknowledged.isEmpty()) {
            last = Optional.empty();
            longest = Duration.ZERO;
            track.see(at, running ? Optional.of(CONNECTING) : Optional.empty());
            return;
        }
        Instant now = acknowledged.get();
        last.filter(before -> silent(before, now)).ifPresent(before -> {
            track.see(before, Optional.of(NONE));
            boolean known = account.longestPause().compareTo(longest) > 0;
            track.see(known ? before.plus(account.longestPause()) : now, Optional.of(ACKNOWLEDGED));
        });
        track.see(now, Optional.of(silent(now, at) ? NONE : ACKNOWLEDGED));
        last = acknowledged;
        longest = account.longestPause();
    }

    private static boolean silent(Instant from, Instant to) {
        return Duration.between(from, to).compareTo(SILENCE) > 0;
    }
}
