package org.bascule.scenario.check;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRef;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;

/**
 * By its own statistics, the HAProxy of every one of these nodes sends connections to exactly these servers.
 *
 * @param to judged by what is seen at each look: {@code leader} is whoever leads by then, and must be somebody; an empty
 *     list is for no server at all
 */
public record Routes(Nodes through, Proxy proxy, Nodes to) implements Check {

    @Override
    public Text says(Stage stage) {
        Text reached = reached(stage);
        return Text.of(
                "HAProxy (%1$s) : %2$s → %3$s",
                "HAProxy (%1$s): %2$s → %4$s", proxy.label(), stage.names(through), reached.fr(), reached.en());
    }

    @Override
    public Text why(Stage stage) {
        return Text.of(
                "HAProxy interroge Patroni toutes les 2 s, et veut deux réponses avant d'ouvrir la route",
                "HAProxy asks Patroni every 2 s, and wants two answers before it opens the route");
    }

    @Override
    public Seen look(Stage stage) {
        List<String> expected = expected(stage);
        List<Node> nodes = stage.now(through);
        // Nobody leads, and nobody is reached: that is no route to the leader.
        boolean anybody = to.refs().isEmpty() || !expected.isEmpty();
        boolean holds = anybody
                && !nodes.isEmpty()
                && nodes.stream().allMatch(node -> routes(stage, node).equals(Optional.of(expected)));
        return Seen.that(
                holds,
                Text.joined(
                        ", ",
                        nodes.stream()
                                .map(node -> word(node, routes(stage, node)))
                                .toList()));
    }

    private static Text word(Node node, Optional<List<String>> reached) {
        return reached.map(names -> names.isEmpty() ? "—" : String.join("+", names))
                .map(names -> Text.same(node.name() + " → " + names))
                .orElse(Text.of("%s ne répond pas", "%s does not answer", node.name()));
    }

    private Optional<List<String>> routes(Stage stage, Node node) {
        var view = stage.snapshot().node(node.name());
        return view.proxies()
                .map(any ->
                        view.reachableThrough(proxy.label()).stream().sorted().toList());
    }

    private List<String> expected(Stage stage) {
        return stage.now(to).stream().map(Node::name).sorted().toList();
    }

    /** Whoever the file means: what they are where it tells only that, and by name where it names them. */
    private Text reached(Stage stage) {
        if (to.refs().isEmpty()) {
            return Text.same("—");
        }
        return Text.joined(
                ", ", to.refs().stream().map(ref -> words(stage, ref)).toList());
    }

    private static Text words(Stage stage, NodeRef ref) {
        return switch (ref.symbol().orElse(NodeRef.Symbol.STRUCK)) {
            case LEADER -> Text.same("leader");
            case SECONDARY -> Text.of("un secondaire", "a secondary");
            case SECONDARIES -> Text.of("secondaires", "secondaries");
            case MEMBERS -> Text.of("membres", "members");
            case ETCDS -> Text.of("membres d'etcd", "etcd members");
            case STRUCK -> Text.same(stage.name(ref));
        };
    }
}
