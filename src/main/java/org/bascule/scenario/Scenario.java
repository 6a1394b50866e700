package org.bascule.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;

/**
 * Chapters in order, on one topology.
 *
 * @param complete the state of the whole lab
 */
public record Scenario(String id, Text title, Topology topology, State complete, List<Chapter> chapters) {

    public Scenario {
        chapters = List.copyOf(chapters);
    }

    /**
     * Appends the chapters of another scenario.
     *
     * @param more a scenario with the same topology
     */
    public Scenario followedBy(Scenario more) {
        if (!more.topology().equals(topology)) {
            throw new IllegalArgumentException(more.id() + " is of another topology than " + id);
        }
        return new Scenario(
                id,
                title,
                topology,
                complete,
                Stream.concat(chapters.stream(), more.chapters().stream()).toList());
    }
}
