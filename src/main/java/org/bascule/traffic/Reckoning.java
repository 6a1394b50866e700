package org.bascule.traffic;

/**
 * The rows in the table, compared with the outcomes known to a writer.
 *
 * @param ok acknowledged and in the table
 * @param lost acknowledged but not in the table
 * @param recovered not acknowledged but in the table: the write was sent, and its answer did not arrive
 * @param unexpected in the table but never sent
 */
public record Reckoning(int ok, int lost, int recovered, int unexpected) {

    /** Whether every acknowledged write is there, and nothing that was not written. */
    public boolean complete() {
        return lost == 0 && unexpected == 0;
    }
}
