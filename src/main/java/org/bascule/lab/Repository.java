package org.bascule.lab;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A pgBackRest repository, as {@code pgbackrest info} describes it.
 *
 * @param node the node that holds it
 * @param stanza pgBackRest's name for the cluster
 * @param status pgBackRest's status code for the stanza: 0 when it has at least one usable backup
 * @param message what pgBackRest says about that status: {@code ok}, {@code no valid backups} …
 * @param systemId the identifier of the PostgreSQL cluster for which the stanza was last created or upgraded; empty without a stanza
 * @param archivedUpTo the last WAL segment in the archive
 * @param backups from the oldest to the latest
 */
public record Repository(
        String node,
        String stanza,
        int status,
        String message,
        Optional<String> systemId,
        Optional<String> archivedUpTo,
        List<Backup> backups) {

    public Repository {
        backups = List.copyOf(backups);
    }

    /** Whether the stanza has been created. */
    public boolean hasStanza() {
        return systemId.isPresent();
    }

    public Optional<Backup> lastBackup() {
        return backups.isEmpty() ? Optional.empty() : Optional.of(backups.get(backups.size() - 1));
    }

    /**
     * @param label pgBackRest's name for it: {@code 20261129-101500F}
     * @param databaseBytes size of the files of the cluster
     * @param repositoryBytes size of the whole backup in the repository, compressed
     * @param stopWal the last WAL segment that it needs
     * @param failed whether pgBackRest found invalid page checksums
     */
    public record Backup(
            String label,
            Type type,
            Instant started,
            Instant finished,
            long databaseBytes,
            long repositoryBytes,
            String stopWal,
            boolean failed) {

        /** A backup that is restored alone, or together with those it depends on. */
        public enum Type {
            FULL,
            DIFF,
            INCR;

            public String label() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }
}
