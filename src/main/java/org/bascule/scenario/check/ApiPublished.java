package org.bascule.scenario.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.etcd.EtcdClient;
import org.bascule.stack.etcd.EtcdClient.Unanswered;
import org.bascule.stack.patroni.MemberKey;

/**
 * Each of these members publishes its own address for its REST API in etcd, where the others and {@code patronictl} read it, or each
 * publishes another one.
 */
public record ApiPublished(NodeRefs nodes, @Default("true") boolean ownAddress) implements Check {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Override
    public Text says(CheckContext context) {
        String names = context.names(nodes);
        return ownAddress ? CheckMessages.publishesOwnAddress(names) : CheckMessages.publishesOtherAddress(names);
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.patroniReloadsInNextLoop(context.timers().loopWait());
    }

    @Override
    public Observation look(CheckContext context) {
        List<Text> seen = new ArrayList<>();
        boolean passes = true;
        try (EtcdClient etcd = client(context)) {
            for (Node node : context.current(nodes)) {
                Optional<String> url = etcd.get(
                                MemberKey.name(context.spec().topology().scope(), node.name()))
                        .flatMap(MemberKey::apiUrl);
                String own = "http://" + context.address(node) + ":"
                        + context.ports().patroni() + "/";
                passes &= url.filter(any -> any.startsWith(own) == ownAddress).isPresent();
                seen.add(url.map(any -> Text.same(node.name() + " " + any))
                        .orElse(CheckMessages.notRegistered(node.name())));
            }
        } catch (Unanswered silent) {
            return Observation.that(false, silent.why());
        }
        return Observation.that(passes && !seen.isEmpty(), Text.joined(", ", seen));
    }

    private static EtcdClient client(CheckContext context) {
        return new EtcdClient(
                context.spec().topology().etcds().stream()
                        .map(node ->
                                context.lab().node(node).reach(context.ports().etcdClient()))
                        .toList(),
                LIMIT);
    }
}
