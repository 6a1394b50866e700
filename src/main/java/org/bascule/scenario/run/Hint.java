package org.bascule.scenario.run;

import org.bascule.lab.Text;

/**
 * A hint about a broken lab.
 *
 * @param number from 1, the vaguest
 * @param of how many there are
 */
public record Hint(int number, int of, Text says) {}
