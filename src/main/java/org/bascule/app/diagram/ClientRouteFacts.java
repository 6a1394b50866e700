package org.bascule.app.diagram;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bascule.app.look.Seconds;
import org.bascule.app.model.TrafficView.ClientView;
import org.bascule.app.model.TrafficView.SetView;
import org.bascule.lab.NodeView;
import org.bascule.lab.Ports;
import org.bascule.lab.Warning;
import org.bascule.lab.Warnings;
import org.bascule.traffic.Account;
import org.bascule.traffic.ClientPath;

/** The ports that clients connect to, the servers behind them, and what the clients measure. */
record ClientRouteFacts(DiagramInput input) {

    List<ClientRoute> routes() {
        Ports ports = input.spec().topology().ports();
        return Stream.of(
                        route("production", ports.production(), "writer", SetView::writer),
                        route("standby", ports.standby(), "reader", SetView::reader))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ClientRoute> route(String proxy, int port, String name, Function<SetView, ClientView> which) {
        List<SetView> sets = input.traffic().sets();
        List<List<String>> targetsByNode = targetsByNode(proxy);
        if (targetsByNode.isEmpty() && sets.isEmpty()) {
            return Optional.empty();
        }
        List<String> reachedDirectly = sets.stream()
                .filter(ClientRouteFacts::direct)
                .flatMap(set -> which.apply(set).answeredBy().stream())
                .distinct()
                .sorted()
                .toList();
        String title = title(name, port, sets, which);
        String pause = longestPause(sets, which);
        String operations = operations(sets, which);
        if (!sets.isEmpty() && sets.stream().allMatch(ClientRouteFacts::direct)) {
            return Optional.of(new ClientRoute(
                    name,
                    title,
                    input.say(DiagramMessages.directly(
                            reachedDirectly.isEmpty() ? "?" : input.abbreviated(reachedDirectly))),
                    pause,
                    operations,
                    reachedDirectly.isEmpty() ? CardState.UNKNOWN : CardState.FOLLOWER,
                    reachedDirectly));
        }
        boolean agreed = targetsByNode.stream().distinct().count() < 2;
        List<String> targets =
                targetsByNode.stream().flatMap(List::stream).distinct().sorted().toList();
        return Optional.of(new ClientRoute(
                name,
                title,
                proxy + " → " + reached(targetsByNode, agreed, targets) + (agreed ? warning(proxy) : ""),
                pause,
                operations,
                agreed && misrouted(proxy) ? CardState.CONFLICT : state(targetsByNode, agreed, targets),
                Stream.concat(targets.stream(), reachedDirectly.stream())
                        .distinct()
                        .sorted()
                        .toList()));
    }

    /** Whether it does not go through HAProxy. */
    private static boolean direct(SetView set) {
        return set.settings().path() == ClientPath.MULTI_HOST;
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
                .filter(node -> node.has(proxy))
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

    private String title(String name, int port, List<SetView> sets, Function<SetView, ClientView> which) {
        if (sets.isEmpty()) {
            return "port " + port;
        }
        String who = name.equals("writer") ? input.say(DiagramMessages.writer()) : input.say(DiagramMessages.reader());
        if (sets.size() > 1) {
            return who + input.say(DiagramMessages.sets(sets.size()));
        }
        SetView only = sets.get(0);
        int reached = direct(only) ? input.spec().topology().ports().postgresql() : port;
        return who + (which.apply(only).running() ? " → :" + reached : input.say(DiagramMessages.clientStopped()));
    }

    /** Of one set, the outcomes; of several, the member that answers each. */
    private String operations(List<SetView> sets, Function<SetView, ClientView> which) {
        return sets.size() == 1
                ? operations(which.apply(sets.get(0)).account())
                : sets.stream()
                        .collect(Collectors.groupingBy(
                                set -> answering(which.apply(set)),
                                LinkedHashMap::new,
                                Collectors.mapping(SetView::name, Collectors.joining(", "))))
                        .entrySet()
                        .stream()
                        .map(together -> together.getValue() + together.getKey())
                        .collect(Collectors.joining(" · "));
    }

    private String answering(ClientView client) {
        return client.running() ? " → " + client.answeredBy().orElse("✕") : input.say(DiagramMessages.setStopped());
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

    private String longestPause(List<SetView> sets, Function<SetView, ClientView> which) {
        Duration longest = sets.stream()
                .map(set -> which.apply(set).account().longestPause())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return longest.isZero() ? "" : input.say(DiagramMessages.longestPause(Seconds.exactly(input.lang(), longest)));
    }
}
