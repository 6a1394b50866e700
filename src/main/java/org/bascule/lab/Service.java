package org.bascule.lab;

import java.util.Locale;

/** A service that runs on a node. PostgreSQL is not one: only Patroni starts it. */
public enum Service {
    ETCD,
    PATRONI,
    HAPROXY,
    /** pgBackRest's TLS server: on the node of the repository, and on each member whose files it reads. */
    PGBACKREST;

    /** Its name as its own documentation and its unit write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
