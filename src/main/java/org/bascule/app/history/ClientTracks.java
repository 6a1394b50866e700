package org.bascule.app.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Text;
import org.bascule.traffic.Pause;

/** The tracks of a set of clients. */
final class ClientTracks {

    private final Track writer = new Track(HistoryMessages.writer());
    private final Track reader = new Track(HistoryMessages.reader());
    private final ClientStates writes = ClientStates.toWrites(writer);
    private final ClientStates reads = ClientStates.toReads(reader);

    void seeWriter(Instant at, boolean running, Optional<Instant> lastAnswer, List<Pause> pauses) {
        writes.see(at, running, lastAnswer, pauses);
    }

    void seeReader(Instant at, boolean running, Optional<Instant> lastAnswer, List<Pause> pauses) {
        reads.see(at, running, lastAnswer, pauses);
    }

    /** The set was removed. */
    void end(Instant at) {
        writes.end(at);
        reads.end(at);
    }

    /** @param set its name, if it must be told from others */
    List<Lane> lanes(String set, boolean several) {
        return Track.lanes(List.of(writer, reader)).stream()
                .map(lane -> several ? new Lane(named(lane.name(), set), lane.bars()) : lane)
                .toList();
    }

    private static Text named(Text lane, String set) {
        return Text.joined(" · ", List.of(lane, Text.same(set)));
    }
}
