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
import org.bascule.traffic.Ledger;

/** By which ports clients come in, whom they reach there now, and how they are doing. */
record ClientRouteFacts(DiagramInput sight) {

    List<ClientRoute> entrances() {
        List<ClientRoute> entrances = new ArrayList<>();
        entrance(
                        "production",
                        sight.spec().topology().ports().production(),
                        "writer",
                        sight.traffic().writer())
                .ifPresent(entrances::add);
        entrance(
                        "standby",
                        sight.spec().topology().ports().standby(),
                        "reader",
                        sight.traffic().reader())
                .ifPresent(entrances::add);
        return entrances;
    }

    private Optional<ClientRoute> entrance(String proxy, int port, String name, Optional<ClientView> client) {
        List<List<String>> routes = routes(proxy);
        if (routes.isEmpty() && client.isEmpty()) {
            return Optional.empty();
        }
        boolean agreed = routes.stream().distinct().count() < 2;
        List<String> targets =
                routes.stream().flatMap(List::stream).distinct().sorted().toList();
        return Optional.of(new ClientRoute(
                name,
                client.map(view -> title(name, port, view)).orElse("port " + port),
                proxy + " → " + reached(routes, agreed, targets) + (agreed ? contrary(proxy) : ""),
                client.map(view -> pause(view.account())).orElse(""),
                client.map(view -> account(view.account())).orElse(""),
                agreed && broken(proxy) ? CardState.CONFLICT : standing(routes, agreed, targets),
                targets));
    }

    /** Whether it leads to a server that is not what it promises. */
    private boolean broken(String proxy) {
        Warning.Kind kind = proxy.equals("production") ? Warning.Kind.PRODUCTION_ROUTE : Warning.Kind.STANDBY_ROUTE;
        return Warnings.of(sight.snapshot(), sight.spec().topology()).stream()
                .anyMatch(warning -> warning.kind() == kind);
    }

    private String contrary(String proxy) {
        if (!broken(proxy)) {
            return "";
        }
        return proxy.equals("production")
                ? sight.say(DiagramMessages.butReadOnly())
                : sight.say(DiagramMessages.butReadWrite());
    }

    /** What each node's HAProxy that answers and has such a proxy reaches. */
    private List<List<String>> routes(String proxy) {
        return sight.snapshot().nodes().stream()
                .filter(node -> node.proxies().orElse(List.of()).stream()
                        .map(ProxyServer::proxy)
                        .anyMatch(proxy::equals))
                .map(node -> sorted(node, proxy))
                .toList();
    }

    private static List<String> sorted(NodeView node, String proxy) {
        return node.reachableThrough(proxy).stream().sorted().toList();
    }

    private String reached(List<List<String>> routes, boolean agreed, List<String> targets) {
        if (routes.isEmpty()) {
            return "?";
        }
        if (agreed) {
            return targets.isEmpty() ? sight.say(DiagramMessages.noServer()) : sight.some(targets);
        }
        return routes.stream()
                .distinct()
                .map(names -> names.isEmpty() ? sight.say(DiagramMessages.noServer()) : sight.some(names))
                .collect(Collectors.joining(sight.say(DiagramMessages.or())));
    }

    private static CardState standing(List<List<String>> routes, boolean agreed, List<String> targets) {
        if (routes.isEmpty()) {
            return CardState.UNKNOWN;
        }
        return !agreed ? CardState.CHANGING : targets.isEmpty() ? CardState.DOWN : CardState.FOLLOWER;
    }

    private String title(String name, int port, ClientView client) {
        String who = name.equals("writer") ? sight.say(DiagramMessages.writer()) : sight.say(DiagramMessages.reader());
        return who + (client.running() ? " → :" + port : sight.say(DiagramMessages.clientStopped()));
    }

    private String account(Ledger.Account account) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(sight.lang().locale());
        String words = sight.say(DiagramMessages.operations(
                numbers.format(account.acknowledged()),
                numbers.format(account.failures()),
                account.failures() < 2 ? "échec" : "échecs",
                account.failures() == 1 ? "failure" : "failures"));
        return account.unknown() == 0
                ? words
                : words
                        + sight.say(DiagramMessages.unknownOperations(
                                numbers.format(account.unknown()), account.unknown() < 2 ? "inconnue" : "inconnues"));
    }

    private String pause(Ledger.Account account) {
        if (account.longestPause().isZero()) {
            return "";
        }
        String seconds = String.format(
                sight.lang().locale(), "%.2f s", account.longestPause().toMillis() / 1000.0);
        return sight.say(DiagramMessages.longestPause(seconds));
    }
}
