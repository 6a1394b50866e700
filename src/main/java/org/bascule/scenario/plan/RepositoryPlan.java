package org.bascule.scenario.plan;

import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Service;
import org.bascule.scenario.State;
import org.bascule.scenario.action.ConfigurePgbackrest;
import org.bascule.scenario.action.IssueCertificates;
import org.bascule.scenario.action.RunPgbackrest;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;

/** The moves that concern the pgBackRest repository. */
final class RepositoryPlan {

    private final State wanted;
    private final Found found;

    RepositoryPlan(State wanted, Found found) {
        this.wanted = wanted;
        this.found = found;
    }

    /** Before the members start: archiving is on from the start. */
    List<Move> prepared() {
        List<Move> moves = new ArrayList<>();
        List<String> unconfigured = wanted.pgbackrest().stream()
                .filter(node -> !found.nodes().containsKey(node)
                        || !found.nodes().get(node).configured().contains(Service.PGBACKREST))
                .toList();
        List<String> down = wanted.pgbackrest().stream()
                .filter(node -> Planner.isDown(found, node, Service.PGBACKREST))
                .toList();
        if (!unconfigured.isEmpty()) {
            NodeRefs nodes = Planner.refs(unconfigured);
            // One after another: the authority signs the requests.
            moves.add(new Move.Perform(
                    new IssueCertificates(nodes, repository()), false, PlanMessages.repositoryBegins()));
            moves.add(new Move.Perform(new ConfigurePgbackrest(nodes), true, PlanMessages.repositoryBegins()));
        }
        if (!down.isEmpty()) {
            moves.add(Planner.start(down, Service.PGBACKREST, PlanMessages.repositoryBegins()));
        }
        return moves;
    }

    List<Move> filled() {
        if (wanted.repository().isEmpty() || found.backup()) {
            return List.of();
        }
        return List.of(
                run(RunPgbackrest.What.STANZA_CREATE),
                run(RunPgbackrest.What.CHECK),
                run(RunPgbackrest.What.FULL_BACKUP));
    }

    private Move run(RunPgbackrest.What command) {
        return new Move.Perform(new RunPgbackrest(repository(), command), false, PlanMessages.backupMissing());
    }

    private NodeRef repository() {
        return new NodeRef(wanted.repository().get(0));
    }
}
