package org.bascule.lab;

import java.util.Locale;

/** A program that runs on a node. PostgreSQL is not among them: it belongs to Patroni, which alone starts it. */
public enum Service {
    ETCD,
    PATRONI,
    HAPROXY;

    /** Its name as its own documentation and its unit write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
