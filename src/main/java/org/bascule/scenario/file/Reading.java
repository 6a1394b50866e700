package org.bascule.scenario.file;

import java.util.List;
import java.util.Optional;
import org.bascule.scenario.Scenario;

/**
 * The result of reading a scenario: the scenario, or what is wrong with it.
 *
 * @param mistakes at most as many as a person reads at once
 * @param more how many more mistakes there are
 * @param warnings words that are still read, and should be replaced
 */
public record Reading(Optional<Scenario> scenario, List<Mistake> mistakes, int more, List<Mistake> warnings) {

    public Reading {
        mistakes = List.copyOf(mistakes);
        warnings = List.copyOf(warnings);
    }
}
