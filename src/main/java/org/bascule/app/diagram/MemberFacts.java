package org.bascule.app.diagram;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Access;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Text;

/** The card of a member of the Patroni cluster. */
record MemberFacts(DiagramInput input) {

    private record Role(CardState state, String word) {}

    Card card(Node node) {
        Optional<NodeView> view = input.created(node.name());
        Optional<Member> member = input.cluster().member(node.name());
        if (view.isEmpty() || member.isEmpty()) {
            boolean registered = input.cluster().strangers().contains(node.name());
            return new Card(
                    node.name(),
                    input.spec().address(node),
                    registered ? CardState.UNKNOWN : CardState.ABSENT,
                    registered
                            ? input.say(DiagramMessages.registeredWithoutNode())
                            : input.say(DiagramMessages.notCreatedYet()),
                    "",
                    List.of());
        }
        Role role = role(member.get());
        return new Card(
                node.name(),
                view.get().address(),
                role.state(),
                role.word(),
                "",
                new ServerFacts(input, node, view.get(), member.get()).servers());
    }

    private Role role(Member member) {
        Optional<ServiceState> process = input.process(member.name(), Service.PATRONI);
        boolean holds = input.cluster()
                .leaderKey()
                .map(LeaderKey::holder)
                .filter(member.name()::equals)
                .isPresent();
        if (input.cluster().writers().size() > 1 && input.cluster().writers().contains(member.name())) {
            return holds
                    ? role(CardState.CONFLICT, DiagramMessages.leaderAmongSeveralWriters())
                    : role(CardState.CONFLICT, DiagramMessages.writerWithoutKeyAmongSeveral());
        }
        if (process.filter(ServiceState.FROZEN::equals).isPresent()) {
            return holds
                    ? role(CardState.FROZEN, DiagramMessages.frozenWithKey())
                    : role(CardState.FROZEN, DiagramMessages.frozen());
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
                    ? role(CardState.CHANGING, DiagramMessages.writableWithoutPatroni())
                    : role(CardState.CHANGING, DiagramMessages.postgresqlWithoutPatroni());
        }
        if (holds) {
            return role(CardState.DOWN, DiagramMessages.stoppedBeforeKeyExpired());
        }
        return input.past().saw(member.name(), Service.PATRONI)
                ? role(CardState.DOWN, DiagramMessages.stopped())
                : role(CardState.IDLE, DiagramMessages.noServiceRunning());
    }

    private Role holder(Member member) {
        if (member.acceptsWrites()) {
            return member.api()
                    ? role(CardState.LEADER, DiagramMessages.leader())
                    : role(CardState.LEADER, DiagramMessages.leaderApiNotResponding());
        }
        if (member.role() == org.bascule.lab.Role.STANDBY_LEADER) {
            return role(CardState.LEADER, DiagramMessages.standbyLeader());
        }
        if (member.access().refuses()) {
            return refusing();
        }
        return member.postgres().isPresent()
                ? role(CardState.CHANGING, DiagramMessages.promoting())
                : role(CardState.CHANGING, DiagramMessages.keyHolderNotResponding());
    }

    private Role silent(Member member) {
        return member.postgres().isPresent() || input.past().postgres().containsKey(member.name())
                ? role(CardState.CHANGING, DiagramMessages.patroniApiNotResponding())
                : role(CardState.CHANGING, DiagramMessages.patroniStarting());
    }

    private Role running(Member member) {
        String state = member.state().orElse("?");
        if (!state.equals("running") && member.postgres().isEmpty()) {
            return state(state);
        }
        if (member.acceptsWrites()) {
            return role(CardState.CHANGING, DiagramMessages.writableWithoutKey());
        }
        if (member.access().refuses()) {
            return refusing();
        }
        if (member.postgres().filter(Member.Postgres::replayPaused).isPresent()) {
            return role(CardState.CHANGING, DiagramMessages.replicaReplayPaused());
        }
        if (input.cluster().follows(member)) {
            return role(CardState.FOLLOWER, DiagramMessages.replicaStreaming());
        }
        if (member.streams() && input.cluster().leader().isEmpty()) {
            return role(CardState.CHANGING, DiagramMessages.replicaNoLeader());
        }
        if (member.streams()) {
            return role(CardState.CHANGING, DiagramMessages.replicaOtherTimeline());
        }
        if (member.access().answer() == Access.Answer.NOT_ASKED) {
            return role(CardState.UNKNOWN, DiagramMessages.postgresqlNotQueriedYet());
        }
        if (member.postgres().isEmpty()) {
            return role(CardState.DOWN, DiagramMessages.postgresqlNotResponding());
        }
        return input.past().upstream(member.name()).isPresent()
                ? role(CardState.CHANGING, DiagramMessages.replicaLostUpstream())
                : role(CardState.CHANGING, DiagramMessages.replicaNotStreaming());
    }

    private Role refusing() {
        return role(CardState.CHANGING, DiagramMessages.postgresqlRefusesConnections());
    }

    /** Patroni's own states; the less frequent ones are shown as they are. */
    private Role state(String state) {
        return switch (state) {
            case "starting" -> role(CardState.CHANGING, DiagramMessages.postgresqlStarting());
            case "creating replica" -> role(CardState.CHANGING, DiagramMessages.creatingReplica());
            case "initializing new cluster", "running custom bootstrap script" ->
                role(CardState.CHANGING, DiagramMessages.initializingCluster());
            case "restarting" -> role(CardState.CHANGING, DiagramMessages.postgresqlRestarting());
            case "stopping" -> role(CardState.CHANGING, DiagramMessages.postgresqlStopping());
            case "stopped" -> role(CardState.DOWN, DiagramMessages.postgresqlStopped());
            case "crashed" -> role(CardState.DOWN, DiagramMessages.postgresqlCrashed());
            default -> new Role(CardState.UNKNOWN, input.say(DiagramMessages.state(state)));
        };
    }

    private Role role(CardState state, Text words) {
        return new Role(state, input.say(words));
    }
}
