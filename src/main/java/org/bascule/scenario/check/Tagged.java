package org.bascule.scenario.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bascule.lab.Node;
import org.bascule.lab.PatroniFlags;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.Tags;
import org.bascule.stack.etcd.EtcdClient;
import org.bascule.stack.etcd.EtcdClient.Unanswered;
import org.bascule.stack.patroni.MemberKey;

/**
 * These members have these tags and no others in their keys in etcd, where the other members read them. Patroni does not record a tag that
 * is false.
 */
public record Tagged(NodeRefs nodes, Tags tags) implements Check {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Override
    public Text says(CheckContext context) {
        return tags.values().isEmpty()
                ? CheckMessages.notTagged(context.names(nodes))
                : CheckMessages.tagged(context.names(nodes), written(tags.byName()));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.patroniReloadsInNextLoop(context.timers().loopWait());
    }

    @Override
    public Observation look(CheckContext context) {
        Map<String, String> expected = new TreeMap<>(tags.byName());
        expected.values().removeIf("false"::equals);
        List<Text> seen = new ArrayList<>();
        boolean passes = true;
        try (EtcdClient etcd = client(context)) {
            for (Node node : context.current(nodes)) {
                Optional<Map<String, String>> found = etcd.get(
                                MemberKey.name(context.spec().topology().scope(), node.name()))
                        .map(MemberKey::tags);
                seen.add(found.map(tagged -> describe(node, tagged)).orElse(CheckMessages.notRegistered(node.name())));
                passes &= found.filter(expected::equals).isPresent();
            }
        } catch (Unanswered silent) {
            return Observation.that(false, silent.why());
        }
        return Observation.that(passes && !seen.isEmpty(), Text.joined(", ", seen));
    }

    private static Text describe(Node node, Map<String, String> tags) {
        return tags.isEmpty() ? CheckMessages.noTag(node.name()) : CheckMessages.memberTags(node.name(), written(tags));
    }

    private static String written(Map<String, String> tags) {
        return new PatroniFlags(false, false, tags).written();
    }

    static EtcdClient client(CheckContext context) {
        return new EtcdClient(
                context.spec().topology().etcds().stream()
                        .map(node ->
                                context.lab().node(node).reach(context.ports().etcdClient()))
                        .toList(),
                LIMIT);
    }
}
