package org.bascule.app.diagram;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bascule.app.model.TrafficView.ClientView;
import org.bascule.lab.NodeView;
import org.bascule.lab.ProxyServer;
import org.bascule.lab.Warning;
import org.bascule.lab.Warnings;
import org.bascule.traffic.Account;

/** The ports that clients connect to, the servers behind them, and what the clients measure. */
record ClientRouteFacts(DiagramInput input) {

    List<ClientRoute> routes() {
        List<ClientRoute> routes = new ArrayList<>();
        route(
                        "production",
                        input.spec().topology().ports().production(),
                        "writer",
                        input.traffic().writer())
                .ifPresent(routes::add);
        route(
                        "standby",
                        input.spec().topology().ports().standby(),
                        "reader",
                        input.traffic().reader())
                .ifPresent(routes::add);
        return routes;
    }

    private Optional<ClientRoute> route(String proxy, int port, String name, Optional<ClientView> client) {
        List<List<String>> targetsByNode = targetsByNode(proxy);
        if (targetsByNode.isEmpty() && client.isEmpty()) {
            return Optional.empty();
        }
        boolean agreed = targetsByNode.stream().distinct().count() < 2;
        List<String> targets =
                targetsByNode.stream().flatMap(List::stream).distinct().sorted().toList();
        return Optional.of(new ClientRoute(
                name,
                client.map(view -> title(name, port, view)).orElse("port " + port),
                proxy + " → " + reached(targetsByNode, agreed, targets) + (agreed ? warning(proxy) : ""),
                client.map(view -> longestPause(view.account())).orElse(""),
                client.map(view -> operations(view.account())).orElse(""),
                agreed && misrouted(proxy) ? CardState.CONFLICT : state(targetsByNode, agreed, targets),
                targets));
    }

    /** Whether it leads to a server with the wrong role. */
    private boolean misrouted(String proxy) {
        Warning.Kind kind = proxy.equals("production") ? Warning.Kind.PRODUCTION_ROUTE : Warning.Kind.STANDBY_ROUTE;
        return Warnings.of(input.snapshot(), input.spec().topology()).stream()
                .anyMatch(warning -> warning.kind() == kind);
    }

    private String warning(String proxy) {
        if (!misrouted(proxy)) {
            return "";
        }
        return proxy.equals("production")
                ? input.say(DiagramMessages.butReadOnly())
                : input.say(DiagramMessages.butReadWrite());
    }

    /** The servers that each node's HAProxy reaches through this proxy, for those that answer and have it. */
    private List<List<String>> targetsByNode(String proxy) {
        return input.snapshot().nodes().stream()
                .filter(node -> node.proxies().orElse(List.of()).stream()
                        .map(ProxyServer::proxy)
                        .anyMatch(proxy::equals))
                .map(node -> sorted(node, proxy))
                .toList();
    }

    private static List<String> sorted(NodeView node, String proxy) {
        return node.reachableThrough(proxy).stream().sorted().toList();
    }

    private String reached(List<List<String>> targetsByNode, boolean agreed, List<String> targets) {
        if (targetsByNode.isEmpty()) {
            return "?";
        }
        if (agreed) {
            return targets.isEmpty() ? input.say(DiagramMessages.noServer()) : input.abbreviated(targets);
        }
        return targetsByNode.stream()
                .distinct()
                .map(names -> names.isEmpty() ? input.say(DiagramMessages.noServer()) : input.abbreviated(names))
                .collect(Collectors.joining(input.say(DiagramMessages.or())));
    }

    private static CardState state(List<List<String>> targetsByNode, boolean agreed, List<String> targets) {
        if (targetsByNode.isEmpty()) {
            return CardState.UNKNOWN;
        }
        return !agreed ? CardState.CHANGING : targets.isEmpty() ? CardState.DOWN : CardState.FOLLOWER;
    }

    private String title(String name, int port, ClientView client) {
        String who = name.equals("writer") ? input.say(DiagramMessages.writer()) : input.say(DiagramMessages.reader());
        return who + (client.running() ? " → :" + port : input.say(DiagramMessages.clientStopped()));
    }

    private String operations(Account account) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(input.lang().locale());
        String words = input.say(DiagramMessages.operations(
                numbers.format(account.acknowledged()), numbers.format(account.failures()), account.failures()));
        return account.unknown() == 0
                ? words
                : words
                        + input.say(DiagramMessages.unknownOperations(
                                numbers.format(account.unknown()), account.unknown()));
    }

    private String longestPause(Account account) {
        if (account.longestPause().isZero()) {
            return "";
        }
        String seconds = String.format(
                input.lang().locale(), "%.2f s", account.longestPause().toMillis() / 1000.0);
        return input.say(DiagramMessages.longestPause(seconds));
    }
}
