package org.bascule.scenario.action;

import java.util.List;
import org.bascule.backend.Place;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.Command;
import org.bascule.scenario.EtcdAccess;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Stage;
import org.bascule.stack.patroni.PatroniConfig;

/**
 * Writes a member's Patroni configuration.
 *
 * @param etcd the etcd node it asks, or {@code proxy} for HAProxy on its own node
 */
public record ConfigurePatroni(Nodes nodes, EtcdAccess etcd) implements Action {

    @Override
    public List<Command> commands(Stage stage) {
        return stage.resolve(nodes).stream().map(node -> command(stage, node)).toList();
    }

    private Command command(Stage stage, Node node) {
        String file = stage.configFile(node, Service.PATRONI);
        Place place = stage.lab().place(node);
        String host = etcd.proxied()
                ? place.loopback()
                : stage.address(stage.spec().topology().node(etcd.word()));
        PatroniConfig config = new PatroniConfig(
                stage.spec().topology().scope(),
                node.name(),
                place.address(),
                place.everywhere(),
                host + ":" + org.bascule.lab.Ports.ETCD_CLIENT,
                etcd.proxied(),
                stage.spec().timers(),
                place.data(Service.PATRONI) + "/data",
                place.run(),
                place.postgresBin(),
                place.sharesMachine());
        return Command.of(
                stage.lab().idiom().edit(node, file), () -> stage.lab().write(node, file, config.text()));
    }
}
