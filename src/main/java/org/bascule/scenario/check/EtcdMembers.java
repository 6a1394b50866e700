package org.bascule.scenario.check;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;

/** The etcd cluster has exactly these members, all healthy, with one leader and one term among them. */
public record EtcdMembers(Nodes are) implements Check {

    @Override
    public Text says(Stage stage) {
        List<Node> nodes = stage.now(are);
        return Text.of(
                "etcd : %d membres sains, un leader, un même mandat",
                "etcd: %d healthy members, one leader, one term", nodes.size());
    }

    @Override
    public Text why(Stage stage) {
        return Text.of(
                "les membres se cherchent, puis élisent un leader (environ une seconde)",
                "the members find each other, then elect a leader (about a second)");
    }

    @Override
    public Seen look(Stage stage) {
        List<EtcdMember> members = stage.snapshot().etcd().members();
        List<String> expected = stage.now(are).stream().map(Node::name).sorted().toList();
        List<String> found = members.stream().map(EtcdMember::name).sorted().toList();
        long leaders = members.stream().filter(EtcdMember::leader).count();
        long terms = members.stream()
                .flatMap(member -> member.status().stream())
                .map(EtcdMember.EtcdStatus::term)
                .distinct()
                .count();
        boolean holds =
                found.equals(expected) && members.stream().allMatch(EtcdMember::healthy) && leaders == 1 && terms == 1;
        return Seen.that(
                holds,
                Text.joined(
                        ", ",
                        members.stream()
                                .map(member -> word(stage.snapshot(), member))
                                .toList()));
    }

    private static Text word(Snapshot snapshot, EtcdMember member) {
        Text state = state(snapshot, member);
        Optional<Long> term = member.status().map(EtcdMember.EtcdStatus::term);
        return new Text(
                member.name() + " " + state.fr()
                        + term.map(number -> " (mandat " + number + ")").orElse(""),
                member.name() + " " + state.en()
                        + term.map(number -> " (term " + number + ")").orElse(""));
    }

    private static Text state(Snapshot snapshot, EtcdMember member) {
        if (member.answers()) {
            return member.leader()
                    ? Text.same("leader")
                    : member.seesLeader() ? Text.same("follower") : Text.of("sans leader", "no leader");
        }
        Optional<ServiceState> process = snapshot.nodes().stream()
                .filter(node -> node.name().equals(member.name()))
                .findFirst()
                .map(node -> node.services().get(Service.ETCD));
        return switch (process.orElse(ServiceState.UP)) {
            case UP -> Text.of("ne répond pas", "no answer");
            case FROZEN -> Text.of("gelé", "frozen");
            case DOWN -> Text.of("arrêté", "stopped");
        };
    }
}
