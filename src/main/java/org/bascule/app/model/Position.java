package org.bascule.app.model;

/**
 * Where in a scenario the lab stands.
 *
 * @param chapter index of the chapter, from 0
 * @param step index of the step to be performed next, from 0; the number of steps when all have been
 */
public record Position(int chapter, int step) {}
