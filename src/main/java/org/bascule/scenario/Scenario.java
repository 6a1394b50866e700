package org.bascule.scenario;

import java.util.List;
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
}
