package org.bascule.lab;

import java.util.Locale;

/** A service that runs on a node. PostgreSQL is not one: only Patroni starts it. */
public enum Service {
    ETCD,
    PATRONI,
    HAPROXY;

    /** Its name as its own documentation and its unit write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
