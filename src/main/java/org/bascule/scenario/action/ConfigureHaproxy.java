package org.bascule.scenario.action;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bascule.backend.NodePaths;
import org.bascule.lab.HealthChecks;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.HealthCheck;
import org.bascule.scenario.base.LabContext;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.haproxy.HaproxyConfig;

/**
 * Writes {@code haproxy.cfg}, for every etcd member and every Patroni member of the topology.
 *
 * @param listen the proxies to configure
 * @param healthChecks of the members; the document's by default
 * @param productionAsks what {@code production} asks Patroni's REST API; anything but {@code primary} is a mistake
 */
public record ConfigureHaproxy(
        NodeRefs nodes,
        Set<HaproxyConfig.Proxy> listen,
        @Default Optional<HealthChecks> healthChecks,
        @Default("primary") HealthCheck productionAsks)
        implements Action {

    /** With the document's health checks. */
    public ConfigureHaproxy(NodeRefs nodes, Set<HaproxyConfig.Proxy> listen) {
        this(nodes, listen, Optional.empty(), HealthCheck.PRIMARY);
    }

    public ConfigureHaproxy {
        listen = Set.copyOf(listen);
    }

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(nodes).stream()
                .map(node -> command(context, node))
                .toList();
    }

    private Command command(ActionContext context, Node node) {
        String file = context.configFile(node, Service.HAPROXY);
        return Command.writing(
                context.lab().node(node).commandLines().edit(file),
                text(context, node),
                text -> context.lab().node(node).write(file, text));
    }

    /** The whole file of a node. */
    public String text(LabContext context, Node node) {
        NodePaths place = context.lab().node(node).paths();
        return new HaproxyConfig(
                        place.sharesMachine() ? place.address() : "*",
                        listen,
                        servers(context, place, context.spec().topology().etcds()),
                        servers(context, place, context.spec().topology().members()),
                        context.ports(),
                        healthChecks.orElse(HealthChecks.DOCUMENTED),
                        productionAsks.path())
                .text();
    }

    /** By name, as in the document, where the node can resolve names. */
    private static List<HaproxyConfig.Server> servers(LabContext context, NodePaths place, List<Node> nodes) {
        return nodes.stream()
                .map(node ->
                        new HaproxyConfig.Server(node.name(), place.knowsNames() ? node.name() : context.address(node)))
                .toList();
    }
}
