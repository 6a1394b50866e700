package org.bascule.scenario.run;

import java.time.Duration;
import java.time.Instant;
import org.bascule.backend.LabNode;
import org.bascule.backend.Signal;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;

/**
 * Waits until a service's process has ended, as long as the lab makes progress. A process that has nothing left to stop and does not end is
 * killed, as systemd does: Patroni 3.0.2 was seen to remain after Ctrl+C, rarely and on a busy machine, when its PostgreSQL was stopped and
 * its leader key deleted.
 */
final class ServiceStop {

    private static final Duration INTERVAL = Duration.ofMillis(20);
    /** As in the document's unit of Patroni, and Debian's. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private ServiceStop() {}

    /**
     * @return the command that killed the process; empty when it ended by itself
     * @throws Refusal when nothing happens for too long, or the wait reaches its ceiling
     */
    static String await(ScenarioContext context, Node node, Service service) {
        return await(context, node, service, TIMEOUT);
    }

    /** @param timeout of a process that has nothing left to stop, since the last progress */
    static String await(ScenarioContext context, Node node, Service service, Duration timeout) {
        Instant began = Instant.now();
        LabNode lab = context.lab().node(node);
        String killed = "";
        try (Progress progress = new Progress(context, began)) {
            for (ServiceState state = lab.state(service); state != ServiceState.DOWN; state = lab.state(service)) {
                Instant now = Instant.now();
                progress.look(now);
                Duration silence = Duration.between(progress.since(), now);
                if (killed.isEmpty()
                        && silence.compareTo(timeout) > 0
                        && state == ServiceState.UP
                        && hasNothingToStop(context, lab, service)) {
                    killed =
                            lab.commandLines().signal(service, Signal.KILL) + "    # TimeoutSec=" + timeout.toSeconds();
                    lab.signal(service, Signal.KILL);
                }
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
        return killed;
    }

    /** Without Patroni, a PostgreSQL that still runs would be nobody's. */
    private static boolean hasNothingToStop(ScenarioContext context, LabNode node, Service service) {
        return service != Service.PATRONI
                || !node.listens(context.spec().topology().ports().postgresql());
    }
}
