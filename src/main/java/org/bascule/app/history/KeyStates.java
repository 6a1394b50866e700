package org.bascule.app.history;

import java.util.Optional;
import org.bascule.app.history.Bar.Kind;
import org.bascule.app.history.Bar.State;
import org.bascule.lab.EtcdView.Quorum;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/** The states of etcd and of the leader key. Before they first exist they are not reported as lost. */
final class KeyStates {

    private boolean wasHeld;
    private boolean hadQuorum;

    /** Of the leader key. */
    Optional<State> of(Snapshot snapshot) {
        if (!snapshot.cluster().initialized() || snapshot.etcd().members().isEmpty()) {
            wasHeld = false;
            return Optional.empty();
        }
        if (!snapshot.etcd().quorum().held()) {
            return Optional.of(new State(Kind.CHANGING, HistoryMessages.etcdUnavailable()));
        }
        Optional<String> holder = snapshot.cluster().leaderKey().map(LeaderKey::holder);
        wasHeld |= holder.isPresent();
        if (holder.isPresent()) {
            return Optional.of(new State(Kind.KEY_HELD, HistoryMessages.heldBy(holder.get())));
        }
        return Optional.of(
                wasHeld
                        ? new State(Kind.KEY_FREE, HistoryMessages.free())
                        : new State(Kind.QUIET, HistoryMessages.notAcquiredYet()));
    }

    Optional<State> quorum(Quorum quorum) {
        if (quorum.members() == 0) {
            hadQuorum = false;
            return Optional.empty();
        }
        Text answers = quorum.answers();
        hadQuorum |= quorum.held();
        if (quorum.held()) {
            return Optional.of(new State(Kind.GOOD, HistoryMessages.quorum(answers)));
        }
        return Optional.of(
                hadQuorum
                        ? new State(Kind.NO_QUORUM, HistoryMessages.noQuorum(answers))
                        : new State(Kind.QUIET, HistoryMessages.notStartedYet()));
    }
}
