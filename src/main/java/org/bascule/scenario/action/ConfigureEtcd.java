package org.bascule.scenario.action;

import java.util.List;
import org.bascule.backend.NodePaths;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.Command;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.ScenarioContext;
import org.bascule.stack.etcd.EtcdConfig;

/**
 * Writes {@code etcd.conf.yml}.
 *
 * @param cluster the members that {@code initial-cluster} lists
 * @param state {@code new} founds a cluster, {@code existing} joins one
 */
public record ConfigureEtcd(NodeRefs nodes, NodeRefs cluster, EtcdConfig.State state) implements Action {

    @Override
    public List<Command> commands(ScenarioContext stage) {
        return stage.resolve(nodes).stream().map(node -> command(stage, node)).toList();
    }

    private Command command(ScenarioContext stage, Node node) {
        String file = stage.configFile(node, Service.ETCD);
        NodePaths place = stage.lab().node(node).paths();
        EtcdConfig config = new EtcdConfig(
                node.name(),
                place.address(),
                !place.sharesMachine(),
                place.data(Service.ETCD) + "/my-cluster.etcd",
                stage.spec().topology().token(),
                stage.resolve(cluster).stream()
                        .map(member -> new EtcdConfig.Peer(member.name(), stage.address(member)))
                        .toList(),
                state,
                stage.ports());
        return Command.writing(stage.lab().node(node).commandLines().edit(file), config.text(), text -> stage.lab()
                .node(node)
                .write(file, text));
    }
}
