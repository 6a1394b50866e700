package org.bascule.app.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bascule.lab.Member;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.traffic.Account;

/** The observations of a lab so far, as lanes; the oldest are dropped. It outlives the views that draw it. */
public final class History {

    private final Map<String, Track> members = new LinkedHashMap<>();
    private final Track key = new Track(HistoryMessages.leaderKey());
    private final Track etcd = new Track(Text.same("etcd"));
    private final Map<String, ClientTracks> clients = new LinkedHashMap<>();
    private final MemberStates states = new MemberStates();
    private final KeyStates keys = new KeyStates();
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

    /**
     * Adds the outcomes of the writer's operations.
     *
     * @param set the name of its set of clients
     */
    public void seeWriter(Instant at, String set, boolean running, Account account) {
        tracks(set).seeWriter(at, running, account);
        writerThroughput.see(at, account.acknowledged());
    }

    public void seeReader(Instant at, String set, boolean running, Account account) {
        tracks(set).seeReader(at, running, account);
        readerThroughput.see(at, account.acknowledged());
    }

    /** Only these sets of clients are known now: others were removed. */
    public void seeOnly(Instant at, Set<String> sets) {
        clients.forEach((set, tracks) -> {
            if (!sets.contains(set)) {
                tracks.end(at);
            }
        });
    }

    /** Members, leader key, etcd, then clients. */
    public List<Lane> lanes() {
        List<Track> tracks = new ArrayList<>(members.values());
        tracks.addAll(List.of(key, etcd));
        List<Lane> lanes = new ArrayList<>(Track.lanes(tracks));
        clients.forEach((set, ofSet) -> lanes.addAll(ofSet.lanes(set, clients.size() > 1)));
        return lanes;
    }

    private ClientTracks tracks(String set) {
        return clients.computeIfAbsent(set, name -> new ClientTracks());
    }

    public Throughput writerThroughput() {
        return writerThroughput;
    }

    public Throughput readerThroughput() {
        return readerThroughput;
    }
}
