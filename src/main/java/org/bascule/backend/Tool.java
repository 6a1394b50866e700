package org.bascule.backend;

import java.util.function.Supplier;
import org.bascule.lab.Text;

/**
 * A program that a backend uses.
 *
 * @param version asks it for its version and takes a few seconds at most; says so where the program is not there
 */
public record Tool(String name, Supplier<Text> version) {}
