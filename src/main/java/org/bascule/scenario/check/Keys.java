package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/**
 * Observations of keys in etcd. Without quorum, keys can be neither read nor written, and what is known is out of date.
 */
final class Keys {

    private Keys() {}

    static Observation seen(CheckContext context, boolean passes, Text seen) {
        Snapshot snapshot = context.snapshot();
        if (snapshot.etcd().quorum().held()) {
            return Observation.that(passes, seen);
        }
        Text past = CheckMessages.quorumLostSince(seen);
        return quorumCanReturn(snapshot) ? Observation.that(false, past) : Observation.never(hopeless(past));
    }

    /** The observation of a check that fails and needs quorum: waiting helps only while quorum can be restored. */
    static Observation withoutQuorum(CheckContext context, Text seen) {
        return quorumCanReturn(context.snapshot()) ? Observation.that(false, seen) : Observation.never(hopeless(seen));
    }

    private static Text hopeless(Text seen) {
        return CheckMessages.quorumCannotReturn(seen);
    }

    /**
     * Whether enough etcd members are running for a quorum. One that knows a leader has one: the member list that was seen may
     * be that of the cluster before a restore.
     */
    static boolean quorumCanReturn(Snapshot snapshot) {
        List<EtcdMember> members = snapshot.etcd().members();
        if (members.stream().anyMatch(EtcdMember::healthy)) {
            return true;
        }
        long running = members.stream()
                .filter(member -> member.answers() || mayRun(snapshot, member.name()))
                .count();
        return members.isEmpty() || running >= snapshot.etcd().quorum().needed();
    }

    /** Whether an etcd member's process is running; assumed for a member that is not a node of the lab. */
    static boolean mayRun(Snapshot snapshot, String member) {
        return snapshot.nodes().stream()
                .filter(node -> node.name().equals(member))
                .findFirst()
                .map(node -> node.created()
                        && (node.services().isEmpty() || node.services().get(Service.ETCD) == ServiceState.UP))
                .orElse(true);
    }
}
