package org.bascule.scenario.check;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Cluster;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Role;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRef;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.Observation;
import org.bascule.scenario.ScenarioContext;
import org.bascule.scenario.file.Default;

/**
 * A member leads: it holds the key, calls itself leader, and its PostgreSQL takes writes.
 *
 * @param node which it must be; any when empty
 * @param otherThan which it must not be
 */
public record Leads(
        @Default Optional<NodeRef> node, @Default NodeRefs otherThan) implements Check {

    @Override
    public Text says(ScenarioContext stage) {
        List<Node> others = stage.now(otherThan);
        if (node.isPresent()) {
            return CheckMessages.memberLeads(stage.name(node.get()));
        }
        return others.isEmpty()
                ? CheckMessages.anyMemberLeads()
                : CheckMessages.otherMemberLeads(stage.names(otherThan));
    }

    @Override
    public Text why(ScenarioContext stage) {
        int ttl = stage.timers().ttl();
        return CheckMessages.leaderKeyThenPromotion(ttl);
    }

    @Override
    public Observation look(ScenarioContext stage) {
        Cluster cluster = stage.snapshot().cluster();
        Optional<String> holder = cluster.leaderKey().map(LeaderKey::holder);
        Optional<Member> leader = cluster.leader().filter(member -> member.role() == Role.LEADER);
        boolean wanted = leader.map(Member::name)
                .filter(name -> node.map(stage::nowOne)
                        .map(Node::name)
                        .map(name::equals)
                        .orElse(true))
                .filter(name -> stage.now(otherThan).stream().map(Node::name).noneMatch(name::equals))
                .isPresent();
        Text saw = CheckMessages.keyHolderAndWriters(
                holder.orElse("—"),
                cluster.members().stream()
                        .filter(Member::acceptsWrites)
                        .map(Member::name)
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("—"));
        return wanted ? Observation.that(true, saw) : Keys.withoutQuorum(stage, saw);
    }
}
