package org.bascule.scenario.file;

import java.util.HashMap;
import java.util.Map;

/** Verifies ids, which are used in reports and on the command line. */
final class Ids {

    private Ids() {}

    static void format(Located id, Mistakes found) {
        if (id instanceof Located.Scalar word
                && !TopologyReader.NAME.matcher(word.text()).matches()) {
            found.add(word, FileMessages.invalidId(word.quoted()), FileMessages.useName());
        }
    }

    /** Verifies the ids of a chapter's steps: their format, and that each is used once. */
    static void steps(Located.Entries chapter, Mistakes found) {
        Map<String, Located> seen = new HashMap<>();
        for (Located step : Place.items(chapter.find("steps"))) {
            if (step instanceof Located.Entries entries
                    && entries.find("id").orElse(step) instanceof Located.Scalar id) {
                format(id, found);
                Located first = seen.putIfAbsent(id.text(), id);
                if (first != null) {
                    found.add(
                            id,
                            FileMessages.duplicateStepId(id.quoted()),
                            FileMessages.alreadyUsedOnLine(first.line()));
                }
            }
        }
    }
}
