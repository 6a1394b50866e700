package org.bascule.scenario.run;

import java.util.concurrent.atomic.AtomicBoolean;

/** What the trainee says while a step waits for her. Thread-safe. */
public final class MyTurn {

    /** What ends the wait for her. */
    enum Wish {
        NONE,
        DO_IT,
        GIVE_UP
    }

    private final AtomicBoolean done = new AtomicBoolean();
    private volatile Wish wish = Wish.NONE;

    /**
     * She has done it. The checks that pass now passed before as well, so that only she can tell; or the step only looks, and has no
     * check.
     */
    public void done() {
        done.set(true);
    }

    /** The step's commands are to be run as if it had not been her turn. */
    public void doIt() {
        wish = Wish.DO_IT;
    }

    public void giveUp() {
        wish = Wish.GIVE_UP;
    }

    /** Whether she has said so since this was last asked. */
    boolean saysDone() {
        return done.getAndSet(false);
    }

    Wish wish() {
        return wish;
    }
}
