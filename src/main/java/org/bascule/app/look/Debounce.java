package org.bascule.app.look;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Runs something after a delay, once for all requests in the meantime: a burst of changes is drawn once. */
public final class Debounce {

    private final PauseTransition pause;

    public Debounce(Duration moment, Runnable work) {
        pause = new PauseTransition(moment);
        pause.setOnFinished(over -> work.run());
    }

    public void ask() {
        if (pause.getStatus() != Animation.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    /** Cancels pending requests. */
    public void stop() {
        pause.stop();
    }
}
