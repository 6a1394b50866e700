package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bascule.backend.LabNode;
import org.bascule.backend.NodePaths;
import org.bascule.backend.Output;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.scenario.base.NodeRefs;

/**
 * Replaces the data directory of stopped members by that of a new PostgreSQL cluster, as an installation of PostgreSQL does: it has a
 * system identifier of its own.
 */
public record InitializeData(NodeRefs nodes) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Override
    public List<Command> commands(ActionContext context) {
        return Stream.concat(
                        new RemoveData(nodes).commands(context).stream(),
                        context.resolve(nodes).stream().map(node -> initialize(context, node)))
                .toList();
    }

    private static Command initialize(ActionContext context, Node node) {
        LabNode member = context.lab().node(node);
        NodePaths paths = member.paths();
        List<String> command = member.as(
                Service.PATRONI,
                List.of(paths.postgresBin() + "/initdb", "-D", paths.postgresData(), "--encoding=UTF8", "--no-sync"));
        return new Command(member.commandLines().run(command), () -> {
            Output output = member.run(command, LIMIT);
            if (!output.ok()) {
                throw new Refusal(
                        Refusal.Cause.LAB,
                        new Problem(
                                ActionMessages.dataNotInitialized(node.name()),
                                ActionMessages.readServerMessage(),
                                output.text()));
            }
            return output.text().lines().findFirst().orElse("");
        });
    }
}
