package org.bascule.scenario.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.bascule.lab.Cluster;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;

/**
 * These members follow: they stream, on the leader's timeline. "Replicas" are all who are there beside the leader:
 * those who follow would do so by definition, and one that does not would not be missed.
 */
public record Follows(NodeRefs nodes) implements Check {

    @Override
    public Text says(CheckContext context) {
        String names = context.names(nodes);
        return context.current(nodes).size() > 1 ? CheckMessages.membersFollow(names) : CheckMessages.memberFollows(names);
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.replicaNeedsSlot(context.timers().loopWait());
    }

    @Override
    public Observation look(CheckContext context) {
        Cluster cluster = context.snapshot().cluster();
        Set<String> expected = expected(context, cluster);
        boolean holds = !expected.isEmpty()
                && expected.stream()
                        .allMatch(name ->
                                cluster.member(name).filter(cluster::follows).isPresent());
        return Observation.that(
                holds,
                Text.joined(", ", cluster.members().stream().map(Follows::word).toList()));
    }

    private Set<String> expected(CheckContext context, Cluster cluster) {
        Set<String> expected =
                context.current(nodes).stream().map(Node::name).collect(Collectors.toCollection(LinkedHashSet::new));
        boolean all = nodes.refs().stream()
                .anyMatch(ref ->
                        ref.symbol().filter(NodeRef.Symbol.REPLICAS::equals).isPresent());
        if (all) {
            cluster.members().stream()
                    .filter(member -> member.api() || member.postgres().isPresent())
                    .filter(member -> cluster.leader().filter(member::equals).isEmpty())
                    .map(Member::name)
                    .forEach(expected::add);
        }
        return expected;
    }

    private static Text word(Member member) {
        return member.postgres()
                .map(seen -> {
                    Text state = seen.readOnly()
                            ? seen.receiver().map(Text::same).orElse(CheckMessages.notStreaming())
                            : CheckMessages.readWrite();
                    return CheckMessages.memberStateAndTimeline(member.name(), state, seen.timeline());
                })
                .orElse(CheckMessages.nodeNotResponding(member.name()));
    }
}
