package org.bascule.app.traffic;

import java.util.Optional;
import org.bascule.app.model.LabSession;
import org.bascule.lab.Text;

/**
 * Which buttons can be pressed.
 *
 * @param reason why clients cannot be started now
 */
record ClientButtons(boolean start, boolean stop, Optional<Text> reason) {

    static ClientButtons of(LabSession session) {
        Optional<Text> task = session.tasks().job().get().map(job -> TrafficMessages.taskRunning(job.what()));
        Optional<Text> refusal = task.or(() -> new ClientHosts(
                        session.spec().topology(),
                        session.snapshot().get(),
                        session.traffic().get())
                .refusal());
        return new ClientButtons(
                refusal.isEmpty(), task.isEmpty() && session.traffic().get().running(), refusal);
    }
}
