package org.bascule.app.incident;

import static org.bascule.support.Incidents.AT;
import static org.bascule.support.Incidents.seen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bascule.incident.ClientReport;
import org.bascule.incident.Fault;
import org.bascule.incident.Incident;
import org.bascule.incident.IncidentFold;
import org.bascule.incident.Settings;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Timers;
import org.bascule.support.Incidents;
import org.bascule.traffic.ClientPath;
import org.bascule.traffic.Pause;

/** Incidents made by hand: pg-1 leads, then pg-2. */
final class MadeUpIncidents {

    static final Incident STOP = Incidents.STOP;

    /** With the documented timers and two client sets: the lease takes 27 s of 29 s. */
    static final Incident KILLED_NODE = killedNode(27_200, 60);

    /** The lease took longer than the model says. */
    static final Incident LATE = killedNode(33_000, 600);

    private MadeUpIncidents() {}

    /** @param later minutes after {@link Incidents#AT}, moved to then */
    private static Incident killedNode(long expired, long later) {
        Instant at = AT.plusSeconds(later);
        Fault fault = new Fault(Fault.Kind.KILL_NODE, "pg-1", at, "kill -9 -1  # pg-1");
        IncidentFold fold = new IncidentFold(fault, "pg-1", moved(Incidents.before(28), later));
        List.of(
                        seen(200)
                                .key("pg-1", 27)
                                .down("pg-1", "unknown")
                                .patroni(ServiceState.DOWN)
                                .routes("pg-2", "pg-1")
                                .snapshot(),
                        seen(2_100)
                                .key("pg-1", 25)
                                .down("pg-1", "unknown")
                                .patroni(ServiceState.DOWN)
                                .routes("pg-2")
                                .snapshot(),
                        seen(expired - 300)
                                .key("pg-1", 1)
                                .down("pg-1", "unknown")
                                .patroni(ServiceState.DOWN)
                                .routes("pg-2")
                                .snapshot(),
                        seen(expired)
                                .down("pg-1", "unknown")
                                .patroni(ServiceState.DOWN)
                                .routes("pg-2")
                                .snapshot(),
                        seen(expired + 200)
                                .key("pg-2", 30)
                                .down("pg-1", "unknown")
                                .patroni(ServiceState.DOWN)
                                .routes("pg-2")
                                .snapshot(),
                        seen(expired + 250)
                                .key("pg-2", 30)
                                .down("pg-1", "unknown")
                                .answersPrimary("pg-2")
                                .patroni(ServiceState.DOWN)
                                .routes("pg-2")
                                .snapshot(),
                        seen(expired + 500)
                                .key("pg-2", 30)
                                .down("pg-1", "unknown")
                                .writes("pg-2")
                                .patroni(ServiceState.DOWN)
                                .routes("pg-2")
                                .snapshot(),
                        seen(expired + 1_900)
                                .key("pg-2", 29)
                                .down("pg-1", "unknown")
                                .writes("pg-2")
                                .patroni(ServiceState.DOWN)
                                .routes("pg-2", "pg-2")
                                .snapshot())
                .forEach(snapshot -> fold.see(moved(snapshot, later)));
        fold.see(List.of(
                client(at, "haproxy", ClientPath.HAPROXY, 1, 300, expired + 2_100),
                client(at, "multi-host", ClientPath.MULTI_HOST, 3, 50, expired + 700)));
        Settings settings = new Settings(Timers.DOCUMENTED, 300, Optional.of(Incidents.CHECKS));
        return fold.incident(settings, fold.over(), at.plusSeconds(40));
    }

    private static ClientReport client(
            Instant at, String name, ClientPath path, int hosts, long failure, long nextAnswer) {
        return new ClientReport(
                name,
                path,
                hosts,
                Duration.ofMillis(200),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Optional.of(at.plusMillis(nextAnswer + 50)),
                List.of(new Pause(
                        at.minusMillis(120),
                        Optional.of(at.plusMillis(failure)),
                        Optional.of(at.plusMillis(nextAnswer)),
                        Optional.of("pg-1"),
                        Optional.of("pg-2"))));
    }

    private static Snapshot moved(Snapshot snapshot, long seconds) {
        return new Snapshot(snapshot.at().plusSeconds(seconds), snapshot.etcd(), snapshot.cluster(), snapshot.nodes());
    }
}
