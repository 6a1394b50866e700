package org.bascule.scenario.file;

import org.bascule.lab.Text;

/**
 * Something wrong in a file.
 *
 * @param what is wrong
 * @param right what would be right
 */
public record Mistake(String file, int line, int column, Text what, Text right) {

    public String where() {
        return file + ":" + line + ":" + column;
    }
}
