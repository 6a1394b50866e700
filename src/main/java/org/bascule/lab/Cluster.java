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
 */
public record Cluster(
        boolean initialized, Optional<LeaderKey> leaderKey, Map<String, Object> config, List<Member> members) {

    public Cluster {
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

    /** "Running" is not "following": a member follows when it streams, on the leader's timeline. */
    public boolean follows(Member member) {
        return member.streams() && leader().flatMap(Member::timeline).equals(member.timeline());
    }

    /** The members that follow the leader. */
    public List<Member> followers() {
        return members.stream().filter(this::follows).toList();
    }

    /** What the leader says of a secondary's lag. */
    public Optional<Long> lagBytes(Member member) {
        return leader().flatMap(Member::postgres)
                .flatMap(postgres -> postgres.senders().stream()
                        .filter(sender -> sender.member().equals(member.name()))
                        .findFirst())
                .map(Member.Sender::lagBytes);
    }
}
