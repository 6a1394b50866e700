package org.bascule.app.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bascule.journal.Entry;
import org.bascule.journal.Journal;
import org.bascule.lab.Text;
import org.bascule.scenario.Scenario;
import org.bascule.scenario.State;
import org.bascule.scenario.StateBuilder;

/**
 * A state that is being built.
 *
 * @param then where the lab stands afterwards; nowhere when the state belongs to no chapter
 */
public record Building(Text what, State state, Optional<Position> then, StateBuilder builder, Instant began) {

    /** Builds it, or goes on where that ended. */
    void build(Journal journal, Scenario scenario) {
        builder.build(state);
        then.ifPresent(at -> journal.write(new Entry.StateBuilt(
                Instant.now(), scenario.chapters().get(at.chapter()).id(), Duration.between(began, Instant.now()))));
    }
}
