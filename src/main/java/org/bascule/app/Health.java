package org.bascule.app;

import java.util.List;
import java.util.Optional;
import org.bascule.app.model.PastObservations;
import org.bascule.lab.Cluster;
import org.bascule.lab.Service;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.lab.Warning;
import org.bascule.lab.Warnings;

/**
 * The state of the whole lab, in a few words for the top bar.
 *
 * @param words empty while there is nothing to report
 */
record Health(Level level, Optional<Text> words) {

    enum Level {
        GOOD("pill-good"),
        WARNING("pill-warn"),
        BAD("pill-bad");

        private final String style;

        Level(String style) {
            this.style = style;
        }
    }

    static final Health WELL = new Health(Level.GOOD, Optional.empty());

    /** The most serious problem first: two writers above all. What never existed is not reported as missing. */
    static Health of(Snapshot snapshot, PastObservations past, Topology topology) {
        List<Warning> warnings = Warnings.of(snapshot, topology);
        if (!warnings.isEmpty() && warnings.get(0).kind() == Warning.Kind.SEVERAL_WRITERS) {
            return health(Level.BAD, warnings.get(0).brief());
        }
        if (!snapshot.etcd().members().isEmpty()
                && past.quorum()
                && !snapshot.etcd().quorum().held()) {
            return health(Level.BAD, AppMessages.etcdHasNoQuorum());
        }
        if (leaderless(snapshot.cluster(), past)) {
            return health(Level.WARNING, AppMessages.noLeader());
        }
        return warnings.isEmpty() ? WELL : health(Level.WARNING, brief(warnings));
    }

    private static boolean leaderless(Cluster cluster, PastObservations past) {
        boolean patroniRan = past.ran().stream().anyMatch(ran -> ran.service() == Service.PATRONI);
        return patroniRan
                && cluster.initialized()
                && cluster.leader().or(cluster::standbyLeader).isEmpty();
    }

    private static Text brief(List<Warning> warnings) {
        Text first = warnings.get(0).brief();
        int more = warnings.size() - 1;
        return more == 0 ? first : AppMessages.firstOfSeveral(first, more);
    }

    private static Health health(Level level, Text words) {
        return new Health(level, Optional.of(words));
    }

    String style() {
        return level.style;
    }
}
