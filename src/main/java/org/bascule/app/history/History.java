package org.bascule.app.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bascule.lab.Member;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.traffic.Ledger;

/** The observations of a lab so far, as lanes; the oldest are dropped. It outlives the views that draw it. */
public final class History {

    private final Map<String, Track> members = new LinkedHashMap<>();
    private final Track key = new Track(HistoryMessages.leaderKey());
    private final Track etcd = new Track(Text.same("etcd"));
    private final Track writer = new Track(HistoryMessages.writer());
    private final Track reader = new Track(HistoryMessages.reader());
    private final MemberStates states = new MemberStates();
    private final KeyStates keys = new KeyStates();
    private final ClientStates writes = ClientStates.toWrites(writer);
    private final ClientStates reads = ClientStates.toReads(reader);
    private final Throughput writerThroughput = new Throughput();
    private final Throughput readerThroughput = new Throughput();

    public void see(Snapshot snapshot) {
        Instant at = snapshot.at();
        for (Member member : snapshot.cluster().members()) {
            members.computeIfAbsent(member.name(), name -> new Track(Text.same(name)));
        }
        members.forEach((name, track) -> {
            Optional<Member> member = snapshot.cluster().member(name);
            if (member.isEmpty()) {
                states.forget(name);
            }
            track.see(at, member.map(there -> states.of(snapshot, there)));
        });
        key.see(at, keys.of(snapshot));
        etcd.see(at, keys.quorum(snapshot.etcd().quorum()));
    }

    /** Adds the outcomes of the writer's operations. */
    public void seeWriter(Instant at, boolean running, Ledger.Account account) {
        writes.see(at, running, account);
        writerThroughput.see(at, account.acknowledged());
    }

    public void seeReader(Instant at, boolean running, Ledger.Account account) {
        reads.see(at, running, account);
        readerThroughput.see(at, account.acknowledged());
    }

    /** No writer was started, or it was removed. */
    public void seeNoWriter(Instant at) {
        writes.end(at);
    }

    public void seeNoReader(Instant at) {
        reads.end(at);
    }

    /** Members, leader key, etcd, then clients. */
    public List<Lane> lanes() {
        List<Track> tracks = new ArrayList<>(members.values());
        tracks.addAll(List.of(key, etcd, writer, reader));
        return Track.lanes(tracks);
    }

    public Throughput writerThroughput() {
        return writerThroughput;
    }

    public Throughput readerThroughput() {
        return readerThroughput;
    }
}
