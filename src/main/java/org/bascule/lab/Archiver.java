package org.bascule.lab;

import java.time.Instant;
import java.util.Optional;

/**
 * PostgreSQL's WAL archiving, from {@code pg_stat_archiver}.
 *
 * @param on whether {@code archive_mode} is on
 * @param archived the last WAL file for which {@code archive_command} succeeded
 * @param failures how many times {@code archive_command} has failed since the statistics were reset
 * @param failed the last WAL file for which it failed
 * @param waiting the WAL files that are complete and not archived yet
 */
public record Archiver(
        boolean on,
        Optional<String> archived,
        Optional<Instant> archivedAt,
        long failures,
        Optional<String> failed,
        Optional<Instant> failedAt,
        int waiting) {

    public static final Archiver OFF =
            new Archiver(false, Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(), 0);

    /** Whether the last attempt failed, so that WAL accumulates. */
    public boolean failing() {
        return on
                && failedAt.isPresent()
                && archivedAt.map(last -> last.isBefore(failedAt.get())).orElse(true);
    }
}
