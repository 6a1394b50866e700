package org.bascule.scenario;

import java.util.List;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;

/**
 * @param page the document's; 0 where the document has none
 * @param starts the state it begins in
 */
public record Chapter(String id, int page, Text title, Topology topology, State starts, List<Step> steps) {

    public Chapter {
        steps = List.copyOf(steps);
    }
}
