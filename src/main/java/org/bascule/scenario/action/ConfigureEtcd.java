package org.bascule.scenario.action;

import java.util.List;
import org.bascule.backend.NodePaths;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.etcd.EtcdConfig;

/**
 * Writes {@code etcd.conf.yml}.
 *
 * @param cluster the members that {@code initial-cluster} lists
 * @param state {@code new} creates a cluster, {@code existing} joins one
 */
public record ConfigureEtcd(NodeRefs nodes, NodeRefs cluster, EtcdConfig.State state) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(nodes).stream()
                .map(node -> command(context, node))
                .toList();
    }

    static String dataDir(NodePaths place) {
        return place.data(Service.ETCD) + "/my-cluster.etcd";
    }

    private Command command(ActionContext context, Node node) {
        String file = context.configFile(node, Service.ETCD);
        NodePaths place = context.lab().node(node).paths();
        EtcdConfig config = new EtcdConfig(
                node.name(),
                place.address(),
                !place.sharesMachine(),
                dataDir(place),
                context.spec().topology().token(),
                context.resolve(cluster).stream()
                        .map(member -> new EtcdConfig.Peer(member.name(), context.address(member)))
                        .toList(),
                state,
                context.ports());
        return Command.writing(context.lab().node(node).commandLines().edit(file), config.text(), text -> context.lab()
                .node(node)
                .write(file, text));
    }
}
