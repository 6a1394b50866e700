package org.bascule.lab;

import java.util.Optional;

/**
 * A member of the etcd cluster.
 *
 * @param name the node it runs on
 * @param answers whether it answered when it was last asked
 * @param leader whether it says that it leads
 * @param seesLeader whether it knows any leader: without one it serves neither reads nor writes
 */
public record EtcdMember(
        String name, boolean answers, boolean leader, boolean seesLeader, Optional<EtcdStatus> status) {

    /** Its own account: the term of its election, its revision, its version. */
    public record EtcdStatus(long term, long revision, String version) {}

    public boolean healthy() {
        return answers && seesLeader;
    }
}
