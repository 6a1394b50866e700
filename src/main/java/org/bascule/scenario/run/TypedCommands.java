package org.bascule.scenario.run;

import java.time.Instant;
import java.util.List;
import org.bascule.journal.Entry;

/** What was typed in the terminals on the lab's nodes. */
@FunctionalInterface
public interface TypedCommands {

    TypedCommands NONE = began -> List.of();

    /** What was typed since then, in order. */
    List<Entry.Typed> since(Instant began);
}
