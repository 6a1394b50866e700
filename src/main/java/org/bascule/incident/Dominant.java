package org.bascule.incident;

import org.bascule.lab.Text;

/**
 * The phase that took the longest.
 *
 * @param says its share of the whole
 * @param shorter what would shorten it
 * @param price what that would cost
 */
public record Dominant(Phase phase, Text says, Text shorter, Text price) {}
