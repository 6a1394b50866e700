package org.bascule.scenario.check;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRefs;

/** The etcd cluster has exactly these members, all healthy, with one leader and the same term. */
public record EtcdMembers(NodeRefs are) implements Check {

    @Override
    public Text says(CheckContext context) {
        List<Node> nodes = context.current(are);
        return Text.counted(nodes.size(), CheckMessages.oneHealthyEtcdMember(), CheckMessages.healthyEtcdMembers());
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.etcdElection();
    }

    @Override
    public Observation look(CheckContext context) {
        List<EtcdMember> members = context.snapshot().etcd().members();
        List<String> expected =
                context.current(are).stream().map(Node::name).sorted().toList();
        List<String> found = members.stream().map(EtcdMember::name).sorted().toList();
        long leaders = members.stream().filter(EtcdMember::leader).count();
        long terms = members.stream()
                .flatMap(member -> member.status().stream())
                .map(EtcdMember.EtcdStatus::term)
                .distinct()
                .count();
        boolean passes =
                found.equals(expected) && members.stream().allMatch(EtcdMember::healthy) && leaders == 1 && terms == 1;
        Text seen = Text.joined(
                ", ",
                members.stream()
                        .map(member -> describe(context.snapshot(), member))
                        .toList());
        boolean running = expected.stream().allMatch(name -> Keys.mayRun(context.snapshot(), name));
        return passes || running || expected.isEmpty()
                ? Observation.that(passes, seen)
                : Observation.never(CheckMessages.etcdMemberNotRunning(seen));
    }

    private static Text describe(Snapshot snapshot, EtcdMember member) {
        Text state = state(snapshot, member);
        return member.status()
                .map(EtcdMember.EtcdStatus::term)
                .map(term -> CheckMessages.etcdMemberStateAndTerm(member.name(), state, term))
                .orElseGet(() -> CheckMessages.etcdMemberState(member.name(), state));
    }

    private static Text state(Snapshot snapshot, EtcdMember member) {
        if (member.answers()) {
            return member.leader()
                    ? Text.same("leader")
                    : member.seesLeader() ? Text.same("follower") : CheckMessages.noLeader();
        }
        Optional<ServiceState> process = snapshot.nodes().stream()
                .filter(node -> node.name().equals(member.name()))
                .findFirst()
                .map(node -> node.services().get(Service.ETCD));
        return switch (process.orElse(ServiceState.UP)) {
            case UP -> CheckMessages.notResponding();
            case FROZEN -> CheckMessages.frozen();
            case DOWN -> CheckMessages.stopped();
        };
    }
}
