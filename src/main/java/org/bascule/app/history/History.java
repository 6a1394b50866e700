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
import org.bascule.traffic.Pause;

/** The observations of a lab so far, as lanes; the oldest are dropped. It outlives the views that draw it. */
public final class History {

    private final Map<String, Track> members = new LinkedHashMap<>();
    private final Track key = new Track(HistoryMessages.leaderKey());
    private final Track etcd = new Track(Text.same("etcd"));
    private final Map<String, ClientTracks> clients = new LinkedHashMap<>();
    private final MemberStates states = new MemberStates();
    private final KeyStates keys = new KeyStates();

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
     * Adds the answers to a writer.
     *
     * @param set the name of its set of clients
     * @param lastAnswer empty before the first one
     * @param pauses in order, those that were seen before too
     */
    public void seeWriter(Instant at, String set, boolean running, Optional<Instant> lastAnswer, List<Pause> pauses) {
        tracks(set).seeWriter(at, running, lastAnswer, pauses);
    }

    /** Adds the answers to a reader. */
    public void seeReader(Instant at, String set, boolean running, Optional<Instant> lastAnswer, List<Pause> pauses) {
        tracks(set).seeReader(at, running, lastAnswer, pauses);
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
}
