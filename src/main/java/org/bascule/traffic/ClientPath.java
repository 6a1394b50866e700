package org.bascule.traffic;

/** The way from a client to PostgreSQL. */
public enum ClientPath {
    /** The HAProxy of one node, as an application uses that of its own machine. */
    OWN_HAPROXY,
    /** The HAProxy of several nodes: the connection string names them all, and the driver tries them in turn. */
    HAPROXY,
    /** PostgreSQL itself: the connection string names every member, and the driver looks for the one with the right role. */
    MULTI_HOST
}
