package org.bascule.scenario.check;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Cluster;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.Role;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;

/**
 * A member leads: it holds the leader key, its role is leader, and its PostgreSQL accepts writes.
 *
 * @param node the member that must lead; any when empty
 * @param otherThan members that must not lead
 */
public record Leads(
        @Default Optional<NodeRef> node, @Default NodeRefs otherThan) implements Check {

    @Override
    public Text says(CheckContext context) {
        List<Node> others = context.current(otherThan);
        if (node.isPresent()) {
            return CheckMessages.memberLeads(context.name(node.get()));
        }
        return others.isEmpty()
                ? CheckMessages.anyMemberLeads()
                : CheckMessages.otherMemberLeads(context.names(otherThan));
    }

    @Override
    public Text why(CheckContext context) {
        int ttl = context.timers().ttl();
        return CheckMessages.leaderKeyThenPromotion(ttl);
    }

    @Override
    public Observation look(CheckContext context) {
        Cluster cluster = context.snapshot().cluster();
        Optional<String> holder = cluster.leaderKey().map(LeaderKey::holder);
        Optional<Member> leader = cluster.leader().filter(member -> member.role() == Role.LEADER);
        boolean wanted = leader.map(Member::name)
                .filter(name -> node.map(context::currentOne)
                        .map(Node::name)
                        .map(name::equals)
                        .orElse(true))
                .filter(name ->
                        context.current(otherThan).stream().map(Node::name).noneMatch(name::equals))
                .isPresent();
        Text seen = CheckMessages.keyHolderAndWriters(
                holder.orElse("—"),
                cluster.members().stream()
                        .filter(Member::acceptsWrites)
                        .map(Member::name)
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("—"));
        return wanted ? Observation.that(true, seen) : Keys.withoutQuorum(context, seen);
    }
}
