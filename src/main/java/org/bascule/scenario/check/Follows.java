package org.bascule.scenario.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.bascule.lab.Cluster;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRef;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.Observation;
import org.bascule.scenario.ScenarioContext;

/**
 * These members follow: they stream, on the leader's timeline. "Replicas" are all who are there beside the leader:
 * those who follow would do so by definition, and one that does not would not be missed.
 */
public record Follows(NodeRefs nodes) implements Check {

    @Override
    public Text says(ScenarioContext stage) {
        String names = stage.names(nodes);
        return stage.now(nodes).size() > 1 ? CheckMessages.membersFollow(names) : CheckMessages.memberFollows(names);
    }

    @Override
    public Text why(ScenarioContext stage) {
        return CheckMessages.replicaNeedsSlot(stage.timers().loopWait());
    }

    @Override
    public Observation look(ScenarioContext stage) {
        Cluster cluster = stage.snapshot().cluster();
        Set<String> expected = expected(stage, cluster);
        boolean holds = !expected.isEmpty()
                && expected.stream()
                        .allMatch(name ->
                                cluster.member(name).filter(cluster::follows).isPresent());
        return Observation.that(
                holds,
                Text.joined(", ", cluster.members().stream().map(Follows::word).toList()));
    }

    private Set<String> expected(ScenarioContext stage, Cluster cluster) {
        Set<String> expected =
                stage.now(nodes).stream().map(Node::name).collect(Collectors.toCollection(LinkedHashSet::new));
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
