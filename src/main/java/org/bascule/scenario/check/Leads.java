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
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;
import org.bascule.scenario.file.Default;

/**
 * A member leads: it holds the key, calls itself leader, and its PostgreSQL takes writes.
 *
 * @param node which it must be; any when empty
 * @param otherThan which it must not be
 */
public record Leads(
        @Default Optional<NodeRef> node, @Default Nodes otherThan) implements Check {

    @Override
    public Text says(Stage stage) {
        List<Node> others = stage.now(otherThan);
        if (node.isPresent()) {
            return Text.of("%s détient la clé et mène", "%s holds the key and leads", stage.name(node.get()));
        }
        return others.isEmpty()
                ? Text.of("un membre détient la clé et mène", "a member holds the key and leads")
                : Text.of(
                        "un autre que %s détient la clé et mène",
                        "another than %s holds the key and leads", stage.names(otherThan));
    }

    @Override
    public Text why(Stage stage) {
        int ttl = stage.spec().timers().ttl();
        return Text.of(
                "la clé doit être rendue, ou expirer (ttl %1$d s) ; puis un membre la prend et promeut son PostgreSQL",
                "the key must be given back, or expire (ttl %1$d s); then a member takes it and promotes its PostgreSQL",
                ttl);
    }

    @Override
    public Seen look(Stage stage) {
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
        return Seen.that(
                wanted,
                Text.of(
                        "clé : %s ; en lecture-écriture : %s",
                        "key: %s; read-write: %s",
                        holder.orElse("—"),
                        cluster.members().stream()
                                .filter(Member::acceptsWrites)
                                .map(Member::name)
                                .reduce((one, other) -> one + ", " + other)
                                .orElse("—")));
    }
}
