package org.bascule;

/** The configuration of java.util.logging when it is to write nothing: without a handler, and without a file to read. */
public final class NoLogging {}
