package org.bascule.app.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bascule.app.diagram.Server.Kind;
import org.bascule.app.diagram.Server.Line;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.ProxyServer;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;

/** A node's HAProxy, in the card of a member or in a card of its own. */
record ProxyFacts(DiagramInput input, Node node) {

    /** For a node that is not a member of the Patroni cluster. */
    Card card() {
        Optional<NodeView> view = input.created(node.name());
        if (view.isEmpty()) {
            return new Card(
                    node.name(),
                    input.spec().address(node),
                    CardState.ABSENT,
                    input.say(DiagramMessages.notCreatedYet()),
                    "",
                    List.of());
        }
        Server server = server(view.get());
        boolean stopped = is(ServiceState.DOWN) && input.past().saw(node.name(), Service.HAPROXY);
        return new Card(
                node.name(),
                view.get().address(),
                stopped ? CardState.DOWN : server.state(),
                stopped ? input.say(DiagramMessages.stopped()) : "proxy",
                "",
                List.of(server));
    }

    Server server(NodeView view) {
        if (is(ServiceState.FROZEN)) {
            return server(CardState.FROZEN, input.say(DiagramMessages.frozen()));
        }
        if (view.proxies().isPresent()) {
            List<String> proxies = proxies(view);
            return new Server(
                    Kind.HAPROXY,
                    "HAProxy",
                    proxies.stream().map(this::port).collect(Collectors.joining(" ")),
                    CardState.FOLLOWER,
                    proxies.stream()
                            .filter(proxy -> proxies.size() <= Kind.HAPROXY.lines() || !proxy.equals("etcd"))
                            .limit(Kind.HAPROXY.lines())
                            .map(proxy -> route(view, proxy))
                            .toList());
        }
        return is(ServiceState.DOWN)
                ? server(CardState.IDLE, input.say(DiagramMessages.notRunning()))
                : server(CardState.CHANGING, input.say(DiagramMessages.notResponding()));
    }

    /** The proxies in its statistics. */
    private static List<String> proxies(NodeView view) {
        return view.proxies().orElse(List.of()).stream()
                .map(ProxyServer::proxy)
                .distinct()
                .toList();
    }

    private Line route(NodeView view, String proxy) {
        List<String> reached = view.reachableThrough(proxy);
        return new Line(
                "route-" + proxy + "-" + node.name(),
                proxy + " → "
                        + (reached.isEmpty() ? input.say(DiagramMessages.noServer()) : input.abbreviated(reached)));
    }

    private String port(String proxy) {
        return switch (proxy) {
            case "etcd" -> ":" + input.spec().topology().ports().etcdClient();
            case "production" -> ":" + input.spec().topology().ports().production();
            case "standby" -> ":" + input.spec().topology().ports().standby();
            default -> "";
        };
    }

    private Server server(CardState state, String words) {
        return new Server(
                Kind.HAPROXY, "HAProxy", "", state, List.of(new Line(Kind.HAPROXY.style() + "-" + node.name(), words)));
    }

    private boolean is(ServiceState state) {
        return input.process(node.name(), Service.HAPROXY).filter(state::equals).isPresent();
    }
}
