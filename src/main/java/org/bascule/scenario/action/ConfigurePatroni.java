package org.bascule.scenario.action;

import java.util.List;
import org.bascule.backend.NodePaths;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.patroni.PatroniConfig;

/**
 * Writes a member's Patroni configuration.
 *
 * @param etcd the etcd node it connects to, or {@code proxy} for HAProxy on the same node
 */
public record ConfigurePatroni(NodeRefs nodes, EtcdAccess etcd) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(nodes).stream()
                .map(node -> command(context, node))
                .toList();
    }

    private Command command(ActionContext context, Node node) {
        String file = context.configFile(node, Service.PATRONI);
        NodePaths place = context.lab().node(node).paths();
        String host = etcd.proxied()
                ? place.loopback()
                : context.address(context.spec().topology().node(etcd.word()));
        PatroniConfig config = new PatroniConfig(
                context.spec().topology().scope(),
                node.name(),
                place.address(),
                place.everywhere(),
                host + ":" + context.ports().etcdClient(),
                etcd.proxied(),
                context.spec().timers(),
                context.spec().topology().members().size(),
                place.data(Service.PATRONI) + "/data",
                place.run(),
                place.postgresBin(),
                place.sharesMachine(),
                context.ports());
        return Command.writing(context.lab().node(node).commandLines().edit(file), config.text(), text -> context.lab()
                .node(node)
                .write(file, text));
    }
}
