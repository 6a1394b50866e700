package org.bascule.app.history;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Text;

/** A lane that grows. Its oldest bars are dropped. */
final class Track {

    static final int MOST = 300;

    private final Text name;
    private final Deque<Bar> bars = new ArrayDeque<>();

    Track(Text name) {
        this.name = name;
    }

    /** @param state empty while the part of the lab does not exist */
    void see(Instant at, Optional<Bar.State> state) {
        Optional<Bar> open = open();
        if (open.map(Bar::state).equals(state)) {
            return;
        }
        open.ifPresent(bar -> {
            bars.removeLast();
            if (bar.from().isBefore(at)) {
                bars.add(bar.until(at));
            }
        });
        state.ifPresent(now -> bars.add(new Bar(at, Optional.empty(), now)));
        while (bars.size() > MOST) {
            bars.removeFirst();
        }
    }

    boolean empty() {
        return bars.isEmpty();
    }

    Lane lane() {
        return new Lane(name, List.copyOf(bars));
    }

    private Optional<Bar> open() {
        return Optional.ofNullable(bars.peekLast()).filter(bar -> bar.to().isEmpty());
    }

    static List<Lane> lanes(List<Track> tracks) {
        return tracks.stream().filter(track -> !track.empty()).map(Track::lane).toList();
    }
}
