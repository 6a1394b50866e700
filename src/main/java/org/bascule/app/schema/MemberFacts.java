package org.bascule.app.schema;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;

/** What the schema says of a member of the Patroni cluster. */
record MemberFacts(Sight sight) {

    private record Role(Standing standing, String word) {}

    Card card(Node node) {
        Optional<NodeView> view = sight.created(node.name());
        Optional<Member> member = sight.cluster().member(node.name());
        if (view.isEmpty() || member.isEmpty()) {
            return new Card(
                    node.name(),
                    sight.spec().address(node),
                    Standing.ABSENT,
                    sight.say("pas encore créé", "not created yet"),
                    "",
                    List.of());
        }
        Role role = role(member.get());
        return new Card(
                node.name(),
                view.get().address(),
                role.standing(),
                role.word(),
                "",
                new RoomFacts(sight, node, view.get(), member.get()).rooms());
    }

    private Role role(Member member) {
        Optional<ServiceState> process = sight.process(member.name(), Service.PATRONI);
        boolean holds = sight.cluster()
                .leaderKey()
                .map(LeaderKey::holder)
                .filter(member.name()::equals)
                .isPresent();
        if (process.filter(ServiceState.FROZEN::equals).isPresent()) {
            return holds
                    ? role(Standing.FROZEN, "gelé, tient la clé", "frozen, holds the key")
                    : role(Standing.FROZEN, "gelé", "frozen");
        }
        if (process.filter(ServiceState.DOWN::equals).isPresent()) {
            return withoutPatroni(member, holds);
        }
        if (holds) {
            return holder(member);
        }
        return member.api() ? running(member) : silent(member);
    }

    private Role withoutPatroni(Member member, boolean holds) {
        if (member.postgres().isPresent()) {
            return member.acceptsWrites()
                    ? role(Standing.CHANGING, "PostgreSQL seul, écrit encore", "PostgreSQL alone, still writes")
                    : role(Standing.CHANGING, "PostgreSQL seul, sans Patroni", "PostgreSQL alone, no Patroni");
        }
        if (holds) {
            return role(Standing.DOWN, "arrêté, sa clé vit encore", "stopped, its key lives on");
        }
        return sight.past().saw(member.name(), Service.PATRONI)
                ? role(Standing.DOWN, "arrêté", "stopped")
                : role(Standing.IDLE, "rien ne tourne", "nothing runs");
    }

    private Role holder(Member member) {
        if (member.acceptsWrites()) {
            return member.api()
                    ? role(Standing.LEADER, "leader", "leader")
                    : role(Standing.LEADER, "leader, API muette", "leader, API silent");
        }
        return member.postgres().isPresent()
                ? role(Standing.CHANGING, "clé obtenue, promotion", "leader key held, promoting")
                : role(Standing.CHANGING, "clé tenue, PostgreSQL muet", "leader key held, no answer");
    }

    private Role silent(Member member) {
        return member.postgres().isPresent() || sight.past().postgres().containsKey(member.name())
                ? role(Standing.CHANGING, "API de Patroni muette", "Patroni's API is silent")
                : role(Standing.CHANGING, "Patroni démarre", "Patroni is starting");
    }

    private Role running(Member member) {
        String state = member.state().orElse("?");
        if (!state.equals("running") && member.postgres().isEmpty()) {
            return state(state);
        }
        if (member.acceptsWrites()) {
            return role(Standing.CHANGING, "accepte les écritures, sans clé", "accepts writes, no key");
        }
        if (sight.cluster().follows(member)) {
            return role(Standing.FOLLOWER, "secondaire · streaming", "secondary · streaming");
        }
        if (member.streams() && sight.cluster().leader().isEmpty()) {
            return role(Standing.CHANGING, "secondaire · sans leader", "secondary · no leader");
        }
        if (member.streams()) {
            return role(Standing.CHANGING, "secondaire · autre timeline", "secondary · other timeline");
        }
        if (member.postgres().isEmpty()) {
            return role(Standing.DOWN, "PostgreSQL ne répond pas", "PostgreSQL does not answer");
        }
        return sight.past().upstream(member.name()).isPresent()
                ? role(Standing.CHANGING, "secondaire · coupé du flux", "secondary · cut off")
                : role(Standing.CHANGING, "secondaire · pas de flux", "secondary · not streaming");
    }

    /** Patroni's own words, of which these are the frequent ones. */
    private Role state(String state) {
        return switch (state) {
            case "starting" -> role(Standing.CHANGING, "PostgreSQL démarre", "PostgreSQL is starting");
            case "creating replica" -> role(Standing.CHANGING, "copie du leader en cours", "copying the leader");
            case "initializing new cluster", "running custom bootstrap script" ->
                role(Standing.CHANGING, "initialise le cluster", "bootstrapping the cluster");
            case "restarting" -> role(Standing.CHANGING, "PostgreSQL redémarre", "PostgreSQL is restarting");
            case "stopping" -> role(Standing.CHANGING, "PostgreSQL s'arrête", "PostgreSQL is stopping");
            case "stopped" -> role(Standing.DOWN, "PostgreSQL arrêté", "PostgreSQL stopped");
            case "crashed" -> role(Standing.DOWN, "PostgreSQL s'est effondré", "PostgreSQL crashed");
            default -> role(Standing.UNKNOWN, "état : " + state, "state: " + state);
        };
    }

    private Role role(Standing standing, String french, String english) {
        return new Role(standing, sight.say(french, english));
    }
}
