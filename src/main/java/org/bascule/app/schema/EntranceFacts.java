package org.bascule.app.schema;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bascule.app.model.TrafficView.ClientView;
import org.bascule.lab.NodeView;
import org.bascule.lab.Ports;
import org.bascule.lab.ProxyServer;
import org.bascule.traffic.Ledger;

/** By which ports clients come in, whom they reach there now, and how they are doing. */
record EntranceFacts(Sight sight) {

    List<Entrance> entrances() {
        List<Entrance> entrances = new ArrayList<>();
        entrance("production", Ports.PRODUCTION, "writer", sight.traffic().writer())
                .ifPresent(entrances::add);
        entrance("standby", Ports.STANDBY, "reader", sight.traffic().reader()).ifPresent(entrances::add);
        return entrances;
    }

    private Optional<Entrance> entrance(String proxy, int port, String name, Optional<ClientView> client) {
        List<List<String>> routes = routes(proxy);
        if (routes.isEmpty() && client.isEmpty()) {
            return Optional.empty();
        }
        boolean agreed = routes.stream().distinct().count() < 2;
        List<String> targets =
                routes.stream().flatMap(List::stream).distinct().sorted().toList();
        return Optional.of(new Entrance(
                name,
                client.map(view -> title(name, port, view)).orElse("port " + port),
                proxy + " → " + reached(routes, agreed, targets),
                client.map(view -> pause(view.account())).orElse(""),
                client.map(view -> account(view.account())).orElse(""),
                standing(routes, agreed, targets),
                targets));
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
            return targets.isEmpty() ? sight.say("personne", "nobody") : sight.some(targets);
        }
        return routes.stream()
                .distinct()
                .map(names -> names.isEmpty() ? sight.say("personne", "nobody") : sight.some(names))
                .collect(Collectors.joining(sight.say(" ou ", " or ")));
    }

    private static Standing standing(List<List<String>> routes, boolean agreed, List<String> targets) {
        if (routes.isEmpty()) {
            return Standing.UNKNOWN;
        }
        return !agreed ? Standing.CHANGING : targets.isEmpty() ? Standing.DOWN : Standing.FOLLOWER;
    }

    private String title(String name, int port, ClientView client) {
        String who = name.equals("writer") ? sight.say("écrivain", "writer") : sight.say("lecteur", "reader");
        return who + (client.running() ? " → :" + port : sight.say(" · arrêté", " · stopped"));
    }

    private String account(Ledger.Account account) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(sight.lang().locale());
        String words = sight.say(
                "%1$s acquittées · %2$s %3$s",
                "%1$s acknowledged · %2$s %4$s",
                numbers.format(account.acknowledged()),
                numbers.format(account.failures()),
                account.failures() < 2 ? "échec" : "échecs",
                account.failures() == 1 ? "failure" : "failures");
        return account.unknown() == 0
                ? words
                : words
                        + sight.say(
                                " · %1$s %2$s",
                                " · %1$s unknown",
                                numbers.format(account.unknown()),
                                account.unknown() < 2 ? "inconnue" : "inconnues");
    }

    private String pause(Ledger.Account account) {
        if (account.longestPause().isZero()) {
            return "";
        }
        String seconds = String.format(
                sight.lang().locale(), "%.2f s", account.longestPause().toMillis() / 1000.0);
        return sight.say("pause max. %s", "longest pause %s", seconds);
    }
}
