package org.bascule.scenario.plan;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Text;

/**
 * What to do to bring a lab to a state, in order, and why.
 *
 * @param rebuild why the lab is built from nothing, where it cannot be brought there from what it is; empty otherwise
 * @param partial whether the lab must be observed again afterwards, and the rest planned: without etcd nobody knows the cluster
 */
public record Plan(List<Move> moves, Optional<Text> rebuild, boolean partial) {

    public Plan {
        moves = List.copyOf(moves);
    }

    Plan(List<Move> moves, Optional<Text> rebuild) {
        this(moves, rebuild, false);
    }
}
