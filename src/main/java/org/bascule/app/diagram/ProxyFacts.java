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

/** What the diagram says of a node's HAProxy, and of a node that has nothing else beside it that a card shows. */
record ProxyFacts(DiagramInput sight, Node node) {

    /** Of a node that is no member of the Patroni cluster. */
    Card card() {
        Optional<NodeView> view = sight.created(node.name());
        if (view.isEmpty()) {
            return new Card(
                    node.name(),
                    sight.spec().address(node),
                    CardState.ABSENT,
                    sight.say(DiagramMessages.notCreatedYet()),
                    "",
                    List.of());
        }
        Server server = server(view.get());
        boolean stopped = is(ServiceState.DOWN) && sight.past().saw(node.name(), Service.HAPROXY);
        return new Card(
                node.name(),
                view.get().address(),
                stopped ? CardState.DOWN : server.standing(),
                stopped ? sight.say(DiagramMessages.stopped()) : "proxy",
                "",
                List.of(server));
    }

    Server server(NodeView view) {
        if (is(ServiceState.FROZEN)) {
            return said(CardState.FROZEN, sight.say(DiagramMessages.frozen()));
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
                ? said(CardState.IDLE, sight.say(DiagramMessages.notRunning()))
                : said(CardState.CHANGING, sight.say(DiagramMessages.notResponding()));
    }

    /** Those whose servers its statistics list. */
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
                proxy + " → " + (reached.isEmpty() ? sight.say(DiagramMessages.noServer()) : sight.some(reached)));
    }

    private String port(String proxy) {
        return switch (proxy) {
            case "etcd" -> ":" + sight.spec().topology().ports().etcdClient();
            case "production" -> ":" + sight.spec().topology().ports().production();
            case "standby" -> ":" + sight.spec().topology().ports().standby();
            default -> "";
        };
    }

    private Server said(CardState standing, String words) {
        return new Server(
                Kind.HAPROXY,
                "HAProxy",
                "",
                standing,
                List.of(new Line(Kind.HAPROXY.style() + "-" + node.name(), words)));
    }

    private boolean is(ServiceState state) {
        return sight.process(node.name(), Service.HAPROXY).filter(state::equals).isPresent();
    }
}
