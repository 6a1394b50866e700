package org.bascule.scenario.check;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;

/**
 * According to its statistics, HAProxy on each of these nodes routes connections to exactly these servers.
 *
 * @param to resolved at each look: there must be a {@code leader}, for instance; an empty list means no server
 */
public record Routes(NodeRefs through, Proxy proxy, NodeRefs to) implements Check {

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.haproxyRoute(proxy.label(), context.names(through), reached(context));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.haproxyChecksPatroni();
    }

    @Override
    public Observation look(CheckContext context) {
        List<String> expected = expected(context);
        List<Node> nodes = context.current(through);
        // No leader and no server reached is not a route to the leader.
        boolean anybody = to.refs().isEmpty() || !expected.isEmpty();
        boolean passes = anybody
                && !nodes.isEmpty()
                && nodes.stream().allMatch(node -> routes(context, node).equals(Optional.of(expected)));
        return Observation.that(
                passes,
                Text.joined(
                        ", ",
                        nodes.stream()
                                .map(node -> describe(node, routes(context, node)))
                                .toList()));
    }

    private static Text describe(Node node, Optional<List<String>> reached) {
        return reached.map(names -> names.isEmpty() ? "—" : String.join("+", names))
                .map(names -> Text.same(node.name() + " → " + names))
                .orElse(CheckMessages.nodeNotResponding(node.name()));
    }

    private Optional<List<String>> routes(CheckContext context, Node node) {
        var view = context.snapshot().node(node.name());
        return view.proxies()
                .map(any ->
                        view.reachableThrough(proxy.label()).stream().sorted().toList());
    }

    private List<String> expected(CheckContext context) {
        return context.current(to).stream().map(Node::name).sorted().toList();
    }

    /** The servers as the file refers to them: by role or by name. */
    private Text reached(CheckContext context) {
        if (to.refs().isEmpty()) {
            return Text.same("—");
        }
        return Text.joined(
                ", ", to.refs().stream().map(ref -> words(context, ref)).toList());
    }

    private static Text words(CheckContext context, NodeRef ref) {
        return switch (ref.symbol().orElse(NodeRef.Symbol.AFFECTED)) {
            case LEADER -> Text.same("leader");
            case REPLICA -> CheckMessages.oneReplica();
            case REPLICAS -> CheckMessages.replicas();
            case MEMBERS -> CheckMessages.members();
            case ETCDS -> CheckMessages.etcdNodes();
            case AFFECTED -> Text.same(context.name(ref));
        };
    }
}
