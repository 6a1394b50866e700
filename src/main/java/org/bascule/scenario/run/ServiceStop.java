package org.bascule.scenario.run;

import java.time.Duration;
import java.time.Instant;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;

/** Waits until a service's process has ended, as long as the lab makes progress. */
final class ServiceStop {

    private static final Duration INTERVAL = Duration.ofMillis(20);

    private ServiceStop() {}

    /** @throws Refusal when nothing happens for too long, or the wait reaches its ceiling */
    static void await(ScenarioContext context, Node node, Service service) {
        Instant began = Instant.now();
        try (Progress progress = new Progress(context, began)) {
            while (context.lab().node(node).state(service) != ServiceState.DOWN) {
                Instant now = Instant.now();
                progress.look(now);
                if (WaitLimit.usual(context.timers()).over(began, progress.since(), now)) {
                    throw new Refusal(
                            Refusal.Cause.LAB,
                            RunMessages.serviceNotStopped(
                                    service.label(),
                                    node.name(),
                                    Duration.between(began, now).toSeconds()),
                            RunMessages.readLogThenRunStep());
                }
                Interruption.sleep(INTERVAL);
            }
        }
    }
}
