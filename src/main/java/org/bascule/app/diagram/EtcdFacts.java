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

/** The cards of the etcd members, and their quorum. */
record EtcdFacts(DiagramInput input) {

    private record Role(CardState state, String word) {}

    /** The topology's nodes, then the members of etcd that are not in the topology. */
    List<Card> cards() {
        List<Node> nodes = input.spec().topology().etcds();
        Stream<Card> strangers = input.snapshot().etcd().members().stream()
                .filter(member -> nodes.stream().noneMatch(node -> node.name().equals(member.name())))
                .map(member -> new Card(
                        member.name(),
                        "",
                        CardState.UNKNOWN,
                        input.say(DiagramMessages.notInThisLab()),
                        input.say(DiagramMessages.countsForQuorum()),
                        List.of()));
        return Stream.concat(nodes.stream().map(this::card), strangers).toList();
    }

    CardState quorumState() {
        return quorumSeen().held() ? CardState.FOLLOWER : input.past().quorum() ? CardState.DOWN : CardState.IDLE;
    }

    String quorum() {
        EtcdView.Quorum seen = quorumSeen();
        if (seen.members() == 0) {
            return input.say(DiagramMessages.noEtcdMember());
        }
        Text quorum = seen.held()
                ? DiagramMessages.quorumHeld()
                : input.past().quorum() ? DiagramMessages.quorumLost() : DiagramMessages.noQuorumYet();
        return input.say(DiagramMessages.quorumAccount(quorum, seen.account()));
    }

    private EtcdView.Quorum quorumSeen() {
        return input.snapshot().etcd().quorum();
    }

    private Card card(Node node) {
        Optional<EtcdMember> member = input.snapshot().etcd().members().stream()
                .filter(candidate -> candidate.name().equals(node.name()))
                .findFirst();
        Role role = role(node, member);
        return new Card(
                node.name(),
                input.spec().address(node),
                role.state(),
                role.word(),
                member.flatMap(EtcdMember::status).map(this::words).orElse(""),
                List.of());
    }

    private Role role(Node node, Optional<EtcdMember> member) {
        if (input.created(node.name()).isEmpty()) {
            return new Role(CardState.ABSENT, input.say(DiagramMessages.notCreatedYet()));
        }
        Optional<ServiceState> process = input.process(node.name(), Service.ETCD);
        if (process.filter(ServiceState.FROZEN::equals).isPresent()) {
            return new Role(CardState.FROZEN, input.say(DiagramMessages.frozen()));
        }
        if (process.filter(ServiceState.DOWN::equals).isPresent()) {
            return input.past().saw(node.name(), Service.ETCD)
                    ? new Role(CardState.DOWN, input.say(DiagramMessages.stopped()))
                    : new Role(CardState.IDLE, input.say(DiagramMessages.notStartedYet()));
        }
        return member.map(this::role)
                .orElseGet(() -> new Role(CardState.CHANGING, input.say(DiagramMessages.notMemberYet())));
    }

    private Role role(EtcdMember member) {
        if (!member.answers()) {
            return new Role(CardState.DOWN, input.say(DiagramMessages.notResponding()));
        }
        if (!member.seesLeader()) {
            return new Role(CardState.ALONE, input.say(DiagramMessages.respondsWithoutLeader()));
        }
        return member.leader() ? new Role(CardState.LEADER, "leader") : new Role(CardState.FOLLOWER, "follower");
    }

    private String words(EtcdMember.EtcdStatus status) {
        return input.say(DiagramMessages.term()) + status.term() + " · rev " + status.revision() + " · "
                + status.version();
    }
}
