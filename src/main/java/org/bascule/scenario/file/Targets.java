package org.bascule.scenario.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom a reference means.
 *
 * @param certain whether all of them; else some, or one
 */
record Targets(List<String> nodes, boolean certain) {

    static final Targets NOBODY = new Targets(List.of(), true);

    Targets and(Targets others) {
        Set<String> all = new LinkedHashSet<>(nodes);
        all.addAll(others.nodes);
        return new Targets(List.copyOf(all), certain && others.certain);
    }
}
