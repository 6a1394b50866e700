package org.bascule.background;

import java.util.concurrent.ThreadFactory;

/** Daemon threads with a lower priority than the JavaFX application thread, if the JVM honours priorities. */
public final class Background {

    private Background() {}

    /** The priority affects timing only, never correctness. */
    @SuppressWarnings("ThreadPriorityCheck")
    public static ThreadFactory threads(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        };
    }
}
