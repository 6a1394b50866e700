package org.bascule.app.look;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Does something in a moment, once for however many ask meanwhile: what changes in bursts is drawn once. */
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

    /** Forgets what was asked. */
    public void stop() {
        pause.stop();
    }
}
