package org.bascule.scenario.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The nodes that a reference designates.
 *
 * @param certain whether it designates all of them; otherwise one or some of them
 */
record Targets(List<String> nodes, boolean certain) {

    static final Targets NONE = new Targets(List.of(), true);

    Targets and(Targets others) {
        Set<String> all = new LinkedHashSet<>(nodes);
        all.addAll(others.nodes);
        return new Targets(List.copyOf(all), certain && others.certain);
    }
}
