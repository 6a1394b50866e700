package org.bascule.scenario.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Node;
import org.bascule.lab.PatroniFlags;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.etcd.EtcdClient;
import org.bascule.stack.etcd.EtcdClient.Unanswered;
import org.bascule.stack.patroni.MemberKey;

/**
 * Patroni reports that a changed setting of these members waits for a restart of PostgreSQL, or that none does. A restart that is pending is
 * also in the member's key, where {@code patronictl restart --pending} looks for it: it is written there one iteration of the HA loop later.
 */
public record PendingRestart(
        NodeRefs nodes, @Default("true") boolean pending) implements Check {

    @Override
    public Text says(CheckContext context) {
        return pending
                ? CheckMessages.restartPending(context.names(nodes))
                : CheckMessages.noRestartPending(context.names(nodes));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.patroniReadsConfigurationEachLoop(context.timers().loopWait());
    }

    @Override
    public Observation look(CheckContext context) {
        List<Node> asked = context.current(nodes);
        List<String> without = asked.stream()
                .map(Node::name)
                .filter(name -> context.snapshot()
                        .cluster()
                        .member(name)
                        .filter(member -> member.api())
                        .filter(member -> flags(member.flags()))
                        .isEmpty())
                .toList();
        if (pending && without.isEmpty()) {
            return recorded(context, asked);
        }
        return observed(asked, without);
    }

    private static Observation recorded(CheckContext context, List<Node> asked) {
        List<String> without = new ArrayList<>();
        try (EtcdClient etcd = Tagged.client(context)) {
            for (Node node : asked) {
                Optional<String> key =
                        etcd.get(MemberKey.name(context.spec().topology().scope(), node.name()));
                if (key.filter(MemberKey::pendingRestart).isEmpty()) {
                    without.add(node.name());
                }
            }
        } catch (Unanswered silent) {
            return Observation.that(false, silent.why());
        }
        return observed(asked, without);
    }

    private static Observation observed(List<Node> asked, List<String> without) {
        return Observation.that(
                !asked.isEmpty() && without.isEmpty(),
                without.isEmpty() ? CheckMessages.found() : CheckMessages.notYetOn(String.join(", ", without)));
    }

    private boolean flags(PatroniFlags flags) {
        return flags.pendingRestart() == pending;
    }
}
