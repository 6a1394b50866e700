package org.bascule.scenario.check;

import java.util.List;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/** What is said of keys in etcd: without a quorum they can be neither read nor written, and what is known is the past. */
final class Keys {

    private Keys() {}

    static Observation seen(CheckContext context, boolean holds, Text saw) {
        Snapshot snapshot = context.snapshot();
        if (snapshot.etcd().quorum().held()) {
            return Observation.that(holds, saw);
        }
        Text past = CheckMessages.quorumLostSince(saw);
        return quorumCanReturn(snapshot) ? Observation.that(false, past) : Observation.never(hopeless(past));
    }

    /** What was seen of something that takes a quorum, when it does not hold: waiting helps only while one can return. */
    static Observation withoutQuorum(CheckContext context, Text saw) {
        return quorumCanReturn(context.snapshot()) ? Observation.that(false, saw) : Observation.never(hopeless(saw));
    }

    private static Text hopeless(Text saw) {
        return CheckMessages.quorumCannotReturn(saw);
    }

    /** Whether enough members of etcd are running for a quorum, once they have found each other. */
    static boolean quorumCanReturn(Snapshot snapshot) {
        List<EtcdMember> members = snapshot.etcd().members();
        long running = members.stream()
                .filter(member -> member.answers() || mayRun(snapshot, member.name()))
                .count();
        return members.isEmpty() || running >= snapshot.etcd().quorum().needed();
    }

    /** Whether an etcd member's process is running; of one that is no node of the lab nothing is known. */
    static boolean mayRun(Snapshot snapshot, String member) {
        return snapshot.nodes().stream()
                .filter(node -> node.name().equals(member))
                .findFirst()
                .map(node -> node.created()
                        && (node.services().isEmpty() || node.services().get(Service.ETCD) == ServiceState.UP))
                .orElse(true);
    }
}
