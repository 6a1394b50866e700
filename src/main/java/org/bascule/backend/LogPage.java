package org.bascule.backend;

/**
 * A stretch of a service's log.
 *
 * @param next where the following stretch begins, in bytes from the beginning of the log
 */
public record LogPage(String text, long next) {}
