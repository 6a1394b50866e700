package org.bascule.scenario.action;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bascule.backend.LabNode;
import org.bascule.backend.Output;
import org.bascule.incident.Fault;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.scenario.base.NodeRefs;

/** Kills PostgreSQL's main process, and leaves Patroni running. Its other processes exit by themselves. */
public record KillPostgres(NodeRefs nodes) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    @Override
    public List<Command> commands(ActionContext context) {
        List<Node> affected = context.resolve(nodes);
        return affected.stream().map(node -> command(context, node, affected)).toList();
    }

    @Override
    public List<Node> affects(ActionContext context) {
        return context.resolve(nodes);
    }

    @Override
    public List<Node> disturbs(ActionContext context) {
        return context.resolve(nodes);
    }

    private static Command command(ActionContext context, Node node, List<Node> affected) {
        LabNode lab = context.lab().node(node);
        // The first line of this file is the process id.
        List<String> pid =
                lab.as(Service.PATRONI, List.of("head", "-n", "1", lab.paths().postgresData() + "/postmaster.pid"));
        String typed =
                lab.commandLines().run(kill(lab)) + " $(" + lab.commandLines().run(pid) + ")";
        return new Command(typed, () -> {
            context.markAffected(affected);
            // Otherwise the file may be left over from a killed server, and its number another process's.
            if (!lab.listens(context.ports().postgresql())) {
                return "";
            }
            Output found = lab.run(pid, LIMIT);
            if (found.ok()) {
                context.fault(Fault.Kind.KILL_POSTGRESQL, node, typed);
            }
            Output output = found.ok() ? lab.run(kill(lab, found.text().strip()), LIMIT) : found;
            if (!output.ok()) {
                throw new Refusal(
                        Refusal.Cause.LAB,
                        new Problem(
                                ActionMessages.postgresNotKilled(node.name()),
                                ActionMessages.readServerMessage(),
                                output.text()));
            }
            awaitEnd(context, lab, found.text().strip());
            return output.text();
        });
    }

    /** Until its parent has collected it, a killed process looks to Patroni as if it was running: it would be restarted even in a pause. */
    private static void awaitEnd(ActionContext context, LabNode lab, String pid) {
        Instant limit = Instant.now().plus(LIMIT);
        while (Instant.now().isBefore(limit)
                && lab.run(List.of("test", "-d", "/proc/" + pid), LIMIT).ok()) {
            context.rest(BETWEEN_LOOKS);
        }
    }

    private static List<String> kill(LabNode lab, String... pid) {
        List<String> command = new ArrayList<>(List.of(lab.paths().postgresBin() + "/pg_ctl", "kill", "KILL"));
        command.addAll(List.of(pid));
        return lab.as(Service.PATRONI, command);
    }
}
