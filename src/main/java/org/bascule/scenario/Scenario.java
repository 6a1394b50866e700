package org.bascule.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;

/**
 * Chapters that are played one after the other, on one topology.
 *
 * @param complete the state of the whole lab
 */
public record Scenario(String id, Text title, Topology topology, State complete, List<Chapter> chapters) {

    public Scenario {
        chapters = List.copyOf(chapters);
    }

    /**
     * With more chapters after its own.
     *
     * @param more which must be of the same topology, and begin where nothing but the whole lab is needed
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
