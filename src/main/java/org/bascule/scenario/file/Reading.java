package org.bascule.scenario.file;

import java.util.List;
import java.util.Optional;
import org.bascule.scenario.Scenario;

/**
 * What came of reading a scenario: either it, or what is wrong with it.
 *
 * @param mistakes as many as a person reads
 * @param more how many more there are
 */
public record Reading(Optional<Scenario> scenario, List<Mistake> mistakes, int more) {

    public Reading {
        mistakes = List.copyOf(mistakes);
    }
}
