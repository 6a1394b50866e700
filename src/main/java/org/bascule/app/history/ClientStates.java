package org.bascule.app.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bascule.app.history.Bar.Kind;
import org.bascule.app.history.Bar.State;
import org.bascule.lab.Text;
import org.bascule.traffic.Pause;

/** Whether a client's operations are answered: its pauses, from the last answer before each to the first one after it. */
final class ClientStates {

    /** Shorter pauses are no event. */
    private static final Duration SILENCE = Duration.ofMillis(500);

    private static final State CONNECTING = new State(Kind.CHANGING, HistoryMessages.connecting());

    private final Track track;
    private final State answered;
    private final State none;
    /** The pauses that began before are drawn. */
    private Instant drawn = Instant.MIN;

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

    /**
     * @param lastAnswer empty before the first one
     * @param pauses in order, those that were seen before too
     */
    void see(Instant at, boolean running, Optional<Instant> lastAnswer, List<Pause> pauses) {
        if (!running) {
            end(at);
            return;
        }
        if (lastAnswer.isEmpty()) {
            track.see(at, Optional.of(CONNECTING));
            return;
        }
        boolean silent = false;
        for (Pause pause : pauses) {
            silent = pause.nextAnswer().isEmpty() && isSilent(pause.lastAnswer(), at);
            boolean over = pause.nextAnswer()
                    .filter(next -> isSilent(pause.lastAnswer(), next))
                    .isPresent();
            if (pause.lastAnswer().isAfter(drawn) && (silent || over)) {
                track.see(pause.lastAnswer(), Optional.of(none));
                if (over) {
                    track.see(pause.nextAnswer().get(), Optional.of(answered));
                    drawn = pause.lastAnswer();
                }
            }
        }
        if (!silent) {
            track.see(lastAnswer.get(), Optional.of(answered));
        }
    }

    /** The client no longer runs. */
    void end(Instant at) {
        track.see(at, Optional.empty());
    }

    private static boolean isSilent(Instant from, Instant to) {
        return Duration.between(from, to).compareTo(SILENCE) > 0;
    }
}
