package org.bascule.scenario;

import java.util.List;
import org.bascule.lab.Text;
import org.bascule.lab.Topology;
import org.bascule.scenario.file.Default;

/**
 * @param page the document's; 0 where the document has none
 * @param starts the state it begins in
 */
public record Chapter(
        String id,
        @Default("0") int page,
        Text title,
        Topology topology,
        @Default State starts,
        List<Step> steps) {

    public Chapter {
        steps = List.copyOf(steps);
    }
}
