package org.bascule.scenario.file;

import org.bascule.lab.Text;

/**
 * A mistake in a file.
 *
 * @param what what is wrong
 * @param correction how to correct it
 */
public record Mistake(String file, int line, int column, Text what, Text correction) {

    public String where() {
        return file + ":" + line + ":" + column;
    }
}
