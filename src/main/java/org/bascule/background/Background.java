package org.bascule.background;

import java.util.concurrent.ThreadFactory;

/** Threads that do not keep the program alive, and give way to the one that draws, where the JVM heeds priorities. */
public final class Background {

    private Background() {}

    /** Nothing is right or wrong by the priority: only sooner or later. */
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
