package org.bascule.app.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.EtcdView;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Text;

/** What the schema says of etcd: its members, and whether enough of them agree. */
record EtcdFacts(DiagramInput sight) {

    private record Role(CardState standing, String word) {}

    /** The topology's nodes, then whoever else etcd counts among its members. */
    List<Card> cards() {
        List<Node> nodes = sight.spec().topology().etcds();
        Stream<Card> strangers = sight.snapshot().etcd().members().stream()
                .filter(member -> nodes.stream().noneMatch(node -> node.name().equals(member.name())))
                .map(member -> new Card(
                        member.name(),
                        "",
                        CardState.UNKNOWN,
                        sight.say(DiagramMessages.notInThisLab()),
                        sight.say(DiagramMessages.countsForQuorum()),
                        List.of()));
        return Stream.concat(nodes.stream().map(this::card), strangers).toList();
    }

    CardState quorumStanding() {
        return quorumSeen().held() ? CardState.FOLLOWER : sight.past().quorum() ? CardState.DOWN : CardState.IDLE;
    }

    String quorum() {
        EtcdView.Quorum seen = quorumSeen();
        if (seen.members() == 0) {
            return sight.say(DiagramMessages.noEtcdMember());
        }
        Text quorum = seen.held()
                ? DiagramMessages.quorumReached()
                : sight.past().quorum() ? DiagramMessages.quorumLost() : DiagramMessages.noQuorumYet();
        return sight.say(DiagramMessages.quorumAccount(quorum, seen.account()));
    }

    private EtcdView.Quorum quorumSeen() {
        return sight.snapshot().etcd().quorum();
    }

    private Card card(Node node) {
        Optional<EtcdMember> member = sight.snapshot().etcd().members().stream()
                .filter(candidate -> candidate.name().equals(node.name()))
                .findFirst();
        Role role = role(node, member);
        return new Card(
                node.name(),
                sight.spec().address(node),
                role.standing(),
                role.word(),
                member.flatMap(EtcdMember::status).map(this::words).orElse(""),
                List.of());
    }

    private Role role(Node node, Optional<EtcdMember> member) {
        if (sight.created(node.name()).isEmpty()) {
            return new Role(CardState.ABSENT, sight.say(DiagramMessages.notCreatedYet()));
        }
        Optional<ServiceState> process = sight.process(node.name(), Service.ETCD);
        if (process.filter(ServiceState.FROZEN::equals).isPresent()) {
            return new Role(CardState.FROZEN, sight.say(DiagramMessages.frozen()));
        }
        if (process.filter(ServiceState.DOWN::equals).isPresent()) {
            return sight.past().saw(node.name(), Service.ETCD)
                    ? new Role(CardState.DOWN, sight.say(DiagramMessages.stopped()))
                    : new Role(CardState.IDLE, sight.say(DiagramMessages.notStartedYet()));
        }
        return member.map(this::role)
                .orElseGet(() -> new Role(CardState.CHANGING, sight.say(DiagramMessages.notMemberYet())));
    }

    private Role role(EtcdMember member) {
        if (!member.answers()) {
            return new Role(CardState.DOWN, sight.say(DiagramMessages.notResponding()));
        }
        if (!member.seesLeader()) {
            return new Role(CardState.ALONE, sight.say(DiagramMessages.respondsWithoutLeader()));
        }
        return member.leader() ? new Role(CardState.LEADER, "leader") : new Role(CardState.FOLLOWER, "follower");
    }

    private String words(EtcdMember.EtcdStatus status) {
        return sight.say(DiagramMessages.term()) + status.term() + " · rev " + status.revision() + " · "
                + status.version();
    }
}
