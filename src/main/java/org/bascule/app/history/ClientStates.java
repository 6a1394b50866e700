package org.bascule.app.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bascule.app.history.Bar.Kind;
import org.bascule.app.history.Bar.State;
import org.bascule.lab.Text;
import org.bascule.traffic.Account;

/**
 * Whether a client's operations are answered. A pause starts with the last answer before it. It ends as the client's longest pause
 * says or, if that was another one, when its end was observed.
 */
final class ClientStates {

    private static final Duration SILENCE = Duration.ofMillis(500);
    private static final State CONNECTING = new State(Kind.CHANGING, HistoryMessages.connecting());

    private final Track track;
    private final State answered;
    private final State none;
    private Optional<Instant> last = Optional.empty();
    private Duration longest = Duration.ZERO;

    private ClientStates(Track track, Text answered, Text none) {
        this.track = track;
        this.answered = new State(Kind.GOOD, answered);
        this.none = new State(Kind.NO_ANSWER, none);
    }

    static ClientStates toWrites(Track track) {
        return new ClientStates(track, HistoryMessages.writesAcknowledged(), HistoryMessages.noWriteAcknowledged());
    }

    static ClientStates toReads(Track track) {
        return new ClientStates(track, HistoryMessages.readsAnswered(), HistoryMessages.noReadAnswered());
    }

    void see(Instant at, boolean running, Account account) {
        Optional<Instant> acknowledged = account.lastAcknowledged();
        if (!running) {
            end(at);
            return;
        }
        if (acknowledged.isEmpty()) {
            begin();
            track.see(at, Optional.of(CONNECTING));
            return;
        }
        Instant now = acknowledged.get();
        last.filter(before -> silent(before, now)).ifPresent(before -> {
            track.see(before, Optional.of(none));
            boolean known = account.longestPause().compareTo(longest) > 0;
            track.see(known ? before.plus(account.longestPause()) : now, Optional.of(answered));
        });
        track.see(now, Optional.of(silent(now, at) ? none : answered));
        last = acknowledged;
        longest = account.longestPause();
    }

    /** The client no longer runs. */
    void end(Instant at) {
        begin();
        track.see(at, Optional.empty());
    }

    private void begin() {
        last = Optional.empty();
        longest = Duration.ZERO;
    }

    private static boolean silent(Instant from, Instant to) {
        return Duration.between(from, to).compareTo(SILENCE) > 0;
    }
}
