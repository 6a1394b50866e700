package org.bascule.scenario.file;

import java.util.List;
import java.util.Optional;
import org.bascule.scenario.Scenario;

/** What came of reading a scenario: either it, or what is wrong with it. */
public record Reading(Optional<Scenario> scenario, List<Mistake> mistakes) {

    public Reading {
        mistakes = List.copyOf(mistakes);
    }
}
