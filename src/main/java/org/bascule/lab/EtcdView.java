package org.bascule.lab;

import java.util.List;
import java.util.Optional;

/**
 * The etcd cluster as it was seen.
 *
 * @param members what the cluster's own list holds, or, while nobody gives that list, the nodes created for it
 */
public record EtcdView(List<EtcdMember> members) {

    public EtcdView {
        members = List.copyOf(members);
    }

    public Optional<EtcdMember> leader() {
        return members.stream().filter(EtcdMember::leader).findFirst();
    }

    public Quorum quorum() {
        int healthy = (int) members.stream().filter(EtcdMember::healthy).count();
        int needed = members.size() / 2 + 1;
        return new Quorum(members.size(), needed, healthy, !members.isEmpty() && healthy >= needed);
    }

    /**
     * @param members how many vote
     * @param needed how many must agree: half of them and one more
     * @param healthy how many answer and know a leader
     * @param held whether as many as are needed do
     */
    public record Quorum(int members, int needed, int healthy, boolean held) {}
}
