package org.bascule.backend;

/** A place for the labs of a backend, where nothing else is. */
public interface BackendGround {

    void open();

    /** What another process would have. */
    Backend backend();

    /** Removes whatever is left there. */
    void close();
}
