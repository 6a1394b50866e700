package org.bascule.scenario.action;

import java.util.ArrayList;
import java.util.List;
import org.bascule.backend.LabNode;
import org.bascule.backend.NodePaths;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Topology;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.pgbackrest.PgbackrestConfig;

/** Writes {@code pgbackrest.conf}: on the node of the repository for every member, on a member for the repository. */
public record ConfigurePgbackrest(NodeRefs nodes) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(nodes).stream()
                .flatMap(node -> commands(context, node).stream())
                .toList();
    }

    private static List<Command> commands(ActionContext context, Node node) {
        LabNode on = context.lab().node(node);
        String file = context.configFile(node, Service.PGBACKREST);
        List<Command> commands = new ArrayList<>(List.of(Command.writing(
                on.commandLines().edit(file), config(context, node).text(), text -> on.write(file, text))));
        if (node.runs(Service.PATRONI)) {
            String passwords = on.paths().etc(Service.PGBACKREST) + "/" + PgbackrestConfig.PASSWORDS;
            // libpq reads no password from a file that others may read.
            commands.add(Command.writing(
                    on.commandLines().editPrivate(Service.PGBACKREST, passwords),
                    PgbackrestConfig.passwords(),
                    text -> on.writePrivate(Service.PGBACKREST, passwords, text)));
        }
        return commands;
    }

    private static PgbackrestConfig config(ActionContext context, Node node) {
        Topology topology = context.spec().topology();
        Node repository = topology.repository().orElseThrow();
        boolean holder = node.equals(repository);
        NodePaths place = context.lab().node(node).paths();
        return new PgbackrestConfig(
                topology.scope(),
                place.etc(Service.PGBACKREST),
                place.everywhere(),
                context.ports().pgbackrest(),
                place.run(),
                holder ? members(topology).stream().map(Node::name).toList() : List.of(repository.name()),
                holder
                        ? new PgbackrestConfig.Holder(
                                place.data(Service.PGBACKREST),
                                members(topology).stream()
                                        .map(member -> new PgbackrestConfig.Server(
                                                host(context, place, member), data(context, member)))
                                        .toList())
                        : new PgbackrestConfig.Client(
                                host(context, place, repository),
                                data(context, node),
                                place.run(),
                                context.ports().postgresql()));
    }

    private static List<Node> members(Topology topology) {
        return topology.members().stream()
                .filter(node -> node.runs(Service.PGBACKREST))
                .toList();
    }

    private static String data(ActionContext context, Node member) {
        return context.lab().node(member).paths().postgresData();
    }

    /** By name where the node can resolve names. */
    private static String host(ActionContext context, NodePaths place, Node other) {
        return place.knowsNames() ? other.name() : context.address(other);
    }
}
