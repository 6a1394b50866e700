package org.bascule.app.model;

/**
 * A position in a scenario.
 *
 * @param chapter index of the chapter, from 0
 * @param step index of the next step to run, from 0; the number of steps when all have passed
 */
public record Position(int chapter, int step) {}
