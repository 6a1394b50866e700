package org.bascule.lab;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Patroni cluster as it was seen.
 *
 * @param initialized whether etcd holds Patroni's key of that meaning: a member has bootstrapped the cluster, or is at it
 * @param config the dynamic configuration that etcd holds; empty before the first bootstrap
 * @param members the nodes created for Patroni, in the topology's order
 * @param known how far all that is kept in etcd is known: the keys, and with them who is registered
 * @param writers the members that were seen to accept writes at one time: two of them are a split brain
 * @param strangers whom etcd has registered as members beside the nodes created
 */
public record Cluster(
        boolean initialized,
        Optional<LeaderKey> leaderKey,
        Map<String, Object> config,
        List<Member> members,
        Known known,
        List<String> writers,
        List<String> strangers) {

    /** All known now, of members that were all asked at one time. */
    public Cluster(
            boolean initialized, Optional<LeaderKey> leaderKey, Map<String, Object> config, List<Member> members) {
        this(
                initialized,
                leaderKey,
                config,
                members,
                Known.now(),
                members.stream().filter(Member::acceptsWrites).map(Member::name).toList(),
                List.of());
    }

    public Cluster {
        writers = List.copyOf(writers);
        strangers = List.copyOf(strangers);
        config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
        members = List.copyOf(members);
    }

    public Optional<Member> member(String name) {
        return members.stream().filter(member -> member.name().equals(name)).findFirst();
    }

    /** The member that both holds the key and accepts writes. */
    public Optional<Member> leader() {
        return leaderKey.flatMap(key -> member(key.holder())).filter(Member::acceptsWrites);
    }

    /** The member that leads a cluster which itself copies from another: it holds the key, and takes no writes. */
    public Optional<Member> standbyLeader() {
        return leaderKey
                .flatMap(key -> member(key.holder()))
                .filter(member -> member.role() == Role.STANDBY_LEADER && !member.acceptsWrites());
    }

    /** "Running" is not "following": a member follows when it streams, on the leader's timeline. */
    public boolean follows(Member member) {
        return member.streams() && leader().flatMap(Member::timeline).equals(member.timeline());
    }

    /** The members that follow the leader. */
    public List<Member> followers() {
        return members.stream().filter(this::follows).toList();
    }

    /** Whether Patroni has been told to leave everything as it is: its maintenance mode. */
    public boolean paused() {
        return Boolean.TRUE.equals(config.get("pause"));
    }

    /** What the leader says of a replica's lag. */
    public Optional<Long> lagBytes(Member member) {
        return leader().flatMap(Member::postgres)
                .flatMap(postgres -> postgres.senders().stream()
                        .filter(sender -> sender.member().equals(member.name()))
                        .findFirst())
                .map(Member.Sender::lagBytes);
    }
}
