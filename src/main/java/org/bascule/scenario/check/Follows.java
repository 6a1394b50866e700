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
 * These members follow the leader: they stream, on its timeline. Here, {@code replicas} stands for every running member
 * except the leader. Otherwise, a member that does not follow would not be noticed.
 */
public record Follows(NodeRefs nodes) implements Check {

    @Override
    public Text says(CheckContext context) {
        String names = context.names(nodes);
        return context.current(nodes).size() > 1
                ? CheckMessages.membersFollow(names)
                : CheckMessages.memberFollows(names);
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.replicaNeedsSlot(context.timers().loopWait());
    }

    @Override
    public Observation look(CheckContext context) {
        Cluster cluster = context.snapshot().cluster();
        Set<String> expected = expected(context, cluster);
        boolean passes = !expected.isEmpty()
                && expected.stream().allMatch(name -> cluster.member(name)
                        .filter(cluster::follows)
                        .filter(Follows::isRunningToPatroni)
                        .isPresent());
        return Observation.that(
                passes,
                Text.joined(
                        ", ", cluster.members().stream().map(Follows::describe).toList()));
    }

    /** Until then Patroni does not apply a changed configuration, not even later. */
    private static boolean isRunningToPatroni(Member member) {
        return member.state().filter(state -> !state.equals("running")).isEmpty();
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

    private static Text describe(Member member) {
        return member.postgres()
                .map(seen -> {
                    Text state = seen.readOnly()
                            ? seen.receiver().map(Text::same).orElse(CheckMessages.notStreaming())
                            : CheckMessages.readWrite();
                    Text andTimeline = CheckMessages.memberStateAndTimeline(member.name(), state, seen.timeline());
                    return isRunningToPatroni(member)
                            ? andTimeline
                            : CheckMessages.patroniReports(
                                    andTimeline, member.state().orElseThrow());
                })
                .orElse(CheckMessages.nodeNotResponding(member.name()));
    }
}
