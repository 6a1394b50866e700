package org.bascule.app.schema;

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
record EtcdFacts(Sight sight) {

    private record Role(Standing standing, String word) {}

    /** The topology's nodes, then whoever else etcd counts among its members. */
    List<Card> cards() {
        List<Node> nodes = sight.spec().topology().etcds();
        Stream<Card> strangers = sight.snapshot().etcd().members().stream()
                .filter(member -> nodes.stream().noneMatch(node -> node.name().equals(member.name())))
                .map(member -> new Card(
                        member.name(),
                        "",
                        Standing.UNKNOWN,
                        sight.say("inconnu de ce laboratoire", "unknown to this lab"),
                        sight.say("compte pour le quorum", "counts for the quorum"),
                        List.of()));
        return Stream.concat(nodes.stream().map(this::card), strangers).toList();
    }

    Standing quorumStanding() {
        return quorumSeen().held() ? Standing.FOLLOWER : sight.past().quorum() ? Standing.DOWN : Standing.IDLE;
    }

    String quorum() {
        EtcdView.Quorum seen = quorumSeen();
        if (seen.members() == 0) {
            return sight.say("aucun membre", "no member");
        }
        String french = seen.held() ? "quorum tenu" : sight.past().quorum() ? "quorum perdu" : "pas encore de quorum";
        String english = seen.held() ? "quorum held" : sight.past().quorum() ? "quorum lost" : "no quorum yet";
        Text account = seen.account();
        return sight.say("%1$s : %3$s", "%2$s: %4$s", french, english, account.fr(), account.en());
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
            return new Role(Standing.ABSENT, sight.say("pas encore créé", "not created yet"));
        }
        Optional<ServiceState> process = sight.process(node.name(), Service.ETCD);
        if (process.filter(ServiceState.FROZEN::equals).isPresent()) {
            return new Role(Standing.FROZEN, sight.say("gelé", "frozen"));
        }
        if (process.filter(ServiceState.DOWN::equals).isPresent()) {
            return sight.past().saw(node.name(), Service.ETCD)
                    ? new Role(Standing.DOWN, sight.say("arrêté", "stopped"))
                    : new Role(Standing.IDLE, sight.say("pas encore démarré", "not started yet"));
        }
        return member.map(this::role)
                .orElseGet(() -> new Role(Standing.CHANGING, sight.say("pas encore membre", "not a member yet")));
    }

    private Role role(EtcdMember member) {
        if (!member.answers()) {
            return new Role(Standing.DOWN, sight.say("ne répond pas", "no answer"));
        }
        if (!member.seesLeader()) {
            return new Role(Standing.ALONE, sight.say("répond, sans leader", "answers, no leader"));
        }
        return member.leader() ? new Role(Standing.LEADER, "leader") : new Role(Standing.FOLLOWER, "follower");
    }

    private String words(EtcdMember.EtcdStatus status) {
        return sight.say("mandat ", "term ") + status.term() + " · rev " + status.revision() + " · " + status.version();
    }
}
