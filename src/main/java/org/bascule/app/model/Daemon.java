package org.bascule.app.model;

import java.util.concurrent.ThreadFactory;

/** Threads that do not keep the program alive. */
public final class Daemon {

    private Daemon() {}

    public static ThreadFactory called(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
