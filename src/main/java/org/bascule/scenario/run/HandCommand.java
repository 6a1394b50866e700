package org.bascule.scenario.run;

import java.util.Optional;

/**
 * A command of a step that is done by hand, as it is revealed.
 *
 * @param content what to write into the file that the command opens; empty for every other command
 */
public record HandCommand(String typed, Optional<String> content) {}
