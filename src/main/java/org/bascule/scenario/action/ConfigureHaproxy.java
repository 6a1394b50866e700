package org.bascule.scenario.action;

import java.util.List;
import java.util.Set;
import org.bascule.backend.NodePaths;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.Command;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.ScenarioContext;
import org.bascule.stack.haproxy.HaproxyConfig;

/**
 * Writes {@code haproxy.cfg}, for every etcd member and every Patroni member of the topology.
 *
 * @param listen the proxies it is to carry
 */
public record ConfigureHaproxy(NodeRefs nodes, Set<HaproxyConfig.Proxy> listen) implements Action {

    public ConfigureHaproxy {
        listen = Set.copyOf(listen);
    }

    @Override
    public List<Command> commands(ScenarioContext stage) {
        return stage.resolve(nodes).stream().map(node -> command(stage, node)).toList();
    }

    private Command command(ScenarioContext stage, Node node) {
        String file = stage.configFile(node, Service.HAPROXY);
        NodePaths place = stage.lab().node(node).paths();
        HaproxyConfig config = new HaproxyConfig(
                place.sharesMachine() ? place.address() : "*",
                listen,
                servers(stage, place, stage.spec().topology().etcds()),
                servers(stage, place, stage.spec().topology().members()),
                stage.ports());
        return Command.writing(stage.lab().node(node).commandLines().edit(file), config.text(), text -> stage.lab()
                .node(node)
                .write(file, text));
    }

    /** By name, as the document has them, where names are known. */
    private static List<HaproxyConfig.Server> servers(ScenarioContext stage, NodePaths place, List<Node> nodes) {
        return nodes.stream()
                .map(node ->
                        new HaproxyConfig.Server(node.name(), place.knowsNames() ? node.name() : stage.address(node)))
                .toList();
    }
}
