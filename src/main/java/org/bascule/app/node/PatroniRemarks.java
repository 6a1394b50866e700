package org.bascule.app.node;

import java.util.ArrayList;
import java.util.List;
import org.bascule.app.node.FactGroup.Fact;
import org.bascule.lab.Cluster;
import org.bascule.lab.PatroniFlags;

/** The unusual flags that Patroni reports for a member; each is shown only when set. */
final class PatroniRemarks {

    private PatroniRemarks() {}

    static List<Fact> of(Cluster cluster, PatroniFlags flags) {
        List<Fact> facts = new ArrayList<>();
        if (cluster.paused()) {
            facts.add(Fact.of(NodeMessages.automaticFailover(), Value.of(Tone.WARNING, NodeMessages.paused())));
        }
        if (flags.pendingRestart()) {
            facts.add(Fact.of(NodeMessages.restart(), Value.of(Tone.WARNING, NodeMessages.pending())));
        }
        if (flags.synchronous()) {
            facts.add(Fact.of(NodeMessages.replication(), Value.of(Tone.GOOD, NodeMessages.synchronous())));
        }
        if (!flags.tags().isEmpty()) {
            facts.add(Fact.of(NodeMessages.tags(), Value.quoted(flags.written())));
        }
        return facts;
    }
}
