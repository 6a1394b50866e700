package org.bascule.lab;

import java.util.Locale;

/** How the data directory of a member was created, as Patroni's log says. */
public enum Origin {
    /** {@code initdb}, by the member that bootstrapped the cluster. */
    BOOTSTRAP,
    /** {@code pg_basebackup}, from a running member. */
    BASE_BACKUP,
    /** Restored from a pgBackRest repository. */
    PGBACKREST,
    /** Restored from a pgBackRest repository over the existing data directory: only the files that differ were copied. */
    DELTA_RESTORE,
    /** The cluster was bootstrapped from a pgBackRest repository, at a point in time. */
    RECOVERY;

    /** The command that copied or created the files. */
    public String command() {
        return switch (this) {
            case BOOTSTRAP -> "initdb";
            case BASE_BACKUP -> "pg_basebackup";
            case PGBACKREST -> "pgbackrest restore";
            case DELTA_RESTORE -> "pgbackrest restore --delta";
            case RECOVERY -> "pgbackrest restore (PITR)";
        };
    }

    /** As programs read it: {@code base_backup}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
