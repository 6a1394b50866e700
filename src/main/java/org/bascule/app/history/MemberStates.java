package org.bascule.app.history;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bascule.app.history.Bar.Kind;
import org.bascule.app.history.Bar.State;
import org.bascule.lab.Access;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/** The state of a member of the Patroni cluster. */
final class MemberStates {

    private final Set<String> seenAlive = new HashSet<>();

    /** It was removed: a member of the same name is a new one. */
    void forget(String member) {
        seenAlive.remove(member);
    }

    State of(Snapshot snapshot, Member member) {
        if (member.postgres().isEmpty()) {
            return silent(snapshot, member);
        }
        seenAlive.add(member.name());
        String timeline = " · TL " + member.postgres().get().timeline();
        boolean holdsTheKey = snapshot.cluster()
                .leaderKey()
                .map(LeaderKey::holder)
                .filter(member.name()::equals)
                .isPresent();
        if (member.acceptsWrites()) {
            return holdsTheKey
                    ? new State(Kind.LEADS, HistoryMessages.readWrite(timeline))
                    : new State(Kind.CHANGING, HistoryMessages.readWriteWithoutKey(timeline));
        }
        if (holdsTheKey) {
            return new State(Kind.PROMOTING, HistoryMessages.promotion());
        }
        return snapshot.cluster().follows(member)
                ? new State(Kind.FOLLOWS, Text.same("streaming" + timeline))
                : new State(Kind.CHANGING, HistoryMessages.readOnly(timeline));
    }

    /** Patroni's own states; the less frequent ones are shown as they are. */
    private static Text said(String word) {
        return switch (word) {
            case "starting" -> HistoryMessages.starting();
            case "creating replica" -> HistoryMessages.creatingReplica();
            case "initializing new cluster", "running custom bootstrap script" ->
                HistoryMessages.initializingCluster(word);
            case "restarting" -> HistoryMessages.restarting();
            case "stopping" -> HistoryMessages.stopping();
            default -> Text.same(word);
        };
    }

    private State silent(Snapshot snapshot, Member member) {
        ServiceState patroni = snapshot.node(member.name()).services().getOrDefault(Service.PATRONI, ServiceState.DOWN);
        if (patroni == ServiceState.FROZEN) {
            return new State(Kind.DOWN, HistoryMessages.frozen());
        }
        if (member.access().answer() == Access.Answer.NOT_ASKED) {
            return new State(Kind.QUIET, HistoryMessages.notQueriedYet());
        }
        Optional<String> word = member.state().filter(said -> member.api() && !said.isBlank());
        if (word.isPresent() && !word.get().equals("stopped") && !word.get().equals("running")) {
            seenAlive.add(member.name());
            return new State(Kind.CHANGING, said(word.get()));
        }
        if (member.access().refuses()) {
            return new State(Kind.CHANGING, HistoryMessages.postgresqlRefusesConnections());
        }
        if (!seenAlive.contains(member.name())) {
            return new State(
                    Kind.QUIET,
                    patroni == ServiceState.UP ? HistoryMessages.patroniStarting() : HistoryMessages.notStartedYet());
        }
        return new State(
                Kind.DOWN,
                patroni == ServiceState.UP
                        ? HistoryMessages.postgresqlNotResponding()
                        : HistoryMessages.patroniStoppedPostgresqlNotResponding());
    }
}
