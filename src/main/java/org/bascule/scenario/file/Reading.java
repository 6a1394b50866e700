package org.bascule.scenario.file;

import java.util.List;
import java.util.Optional;
import org.bascule.scenario.Scenario;

/**
 * The result of reading a scenario: the scenario, or what is wrong with it.
 *
 * @param mistakes the first mistakes
 * @param more how many more mistakes there are
 * @param warnings words that are still accepted but have been renamed
 */
public record Reading(Optional<Scenario> scenario, List<Mistake> mistakes, int more, List<Mistake> warnings) {

    public Reading {
        mistakes = List.copyOf(mistakes);
        warnings = List.copyOf(warnings);
    }
}
