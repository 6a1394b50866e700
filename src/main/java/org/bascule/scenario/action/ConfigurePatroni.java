package org.bascule.scenario.action;

import java.util.List;
import org.bascule.backend.NodePaths;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.Command;
import org.bascule.scenario.EtcdAccess;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.ScenarioContext;
import org.bascule.stack.patroni.PatroniConfig;

/**
 * Writes a member's Patroni configuration.
 *
 * @param etcd the etcd node it asks, or {@code proxy} for HAProxy on its own node
 */
public record ConfigurePatroni(NodeRefs nodes, EtcdAccess etcd) implements Action {

    @Override
    public List<Command> commands(ScenarioContext stage) {
        return stage.resolve(nodes).stream().map(node -> command(stage, node)).toList();
    }

    private Command command(ScenarioContext stage, Node node) {
        String file = stage.configFile(node, Service.PATRONI);
        NodePaths place = stage.lab().node(node).paths();
        String host = etcd.proxied()
                ? place.loopback()
                : stage.address(stage.spec().topology().node(etcd.word()));
        PatroniConfig config = new PatroniConfig(
                stage.spec().topology().scope(),
                node.name(),
                place.address(),
                place.everywhere(),
                host + ":" + stage.ports().etcdClient(),
                etcd.proxied(),
                stage.spec().timers(),
                stage.spec().topology().members().size(),
                place.data(Service.PATRONI) + "/data",
                place.run(),
                place.postgresBin(),
                place.sharesMachine(),
                stage.ports());
        return Command.writing(stage.lab().node(node).commandLines().edit(file), config.text(), text -> stage.lab()
                .node(node)
                .write(file, text));
    }
}
