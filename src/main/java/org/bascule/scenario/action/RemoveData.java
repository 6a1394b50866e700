package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import org.bascule.backend.LabNode;
import org.bascule.backend.Output;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRefs;

/**
 * Removes the data directory of stopped servers.
 *
 * @param of {@code patroni}: that of PostgreSQL; {@code etcd}: that of the etcd member
 */
public record RemoveData(NodeRefs nodes, @Default("patroni") Owner of) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** The services that have a data directory of their own. */
    public enum Owner {
        PATRONI(Service.PATRONI),
        ETCD(Service.ETCD);

        private final Service service;

        Owner(Service service) {
            this.service = service;
        }

        public Service service() {
            return service;
        }
    }

    public RemoveData(NodeRefs nodes) {
        this(nodes, Owner.PATRONI);
    }

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(nodes).stream()
                .map(node -> command(context, node))
                .toList();
    }

    private Command command(ActionContext context, Node node) {
        LabNode lab = context.lab().node(node);
        String directory = of == Owner.ETCD
                ? ConfigureEtcd.dataDir(lab.paths())
                : lab.paths().postgresData();
        List<String> command = lab.as(of.service(), List.of("rm", "-r", "-f", directory));
        return new Command(lab.commandLines().run(command), () -> {
            requireStopped(context, node);
            Output output = lab.run(command, LIMIT);
            if (!output.ok()) {
                throw new Refusal(
                        Refusal.Cause.LAB,
                        new Problem(
                                ActionMessages.dataNotRemoved(node.name()),
                                ActionMessages.readServerMessage(),
                                output.text()));
            }
            return output.text();
        });
    }

    private void requireStopped(ActionContext context, Node node) {
        LabNode lab = context.lab().node(node);
        if (of == Owner.ETCD) {
            requireEtcdStopped(lab);
        } else if (lab.state(Service.PATRONI) != ServiceState.DOWN
                || lab.listens(context.ports().postgresql())) {
            throw new Refusal(
                    Refusal.Cause.LAB,
                    ActionMessages.dataInUse(node.name()),
                    ActionMessages.stopPatroniFirst(node.name()));
        }
    }

    static void requireEtcdStopped(LabNode lab) {
        if (lab.state(Service.ETCD) != ServiceState.DOWN) {
            String name = lab.node().name();
            throw new Refusal(Refusal.Cause.LAB, ActionMessages.dataInUse(name), ActionMessages.stopEtcdFirst(name));
        }
    }
}
