package org.bascule.app.history;

import java.util.Optional;
import org.bascule.app.history.Bar.Kind;
import org.bascule.app.history.Bar.State;
import org.bascule.lab.EtcdView.Quorum;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/** What etcd is at, and the key that it keeps. What has not begun is not missed. */
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
            return Optional.of(new State(Kind.CHANGING, Text.of("etcd ne peut pas répondre", "etcd cannot answer")));
        }
        Optional<String> holder = snapshot.cluster().leaderKey().map(LeaderKey::holder);
        wasHeld |= holder.isPresent();
        if (holder.isPresent()) {
            return Optional.of(new State(Kind.KEY_HELD, Text.of("tenue par %s", "held by %s", holder.get())));
        }
        return Optional.of(
                wasHeld
                        ? new State(Kind.KEY_FREE, Text.of("libre", "free"))
                        : new State(Kind.QUIET, Text.of("pas encore prise", "not taken yet")));
    }

    Optional<State> quorum(Quorum quorum) {
        if (quorum.members() == 0) {
            hadQuorum = false;
            return Optional.empty();
        }
        Text answers = quorum.answers();
        hadQuorum |= quorum.held();
        if (quorum.held()) {
            return Optional.of(new State(Kind.GOOD, new Text("quorum · " + answers.fr(), "quorum · " + answers.en())));
        }
        return Optional.of(
                hadQuorum
                        ? new State(
                                Kind.NO_QUORUM,
                                new Text("pas de quorum · " + answers.fr(), "no quorum · " + answers.en()))
                        : new State(Kind.QUIET, Text.of("pas encore démarré", "not started yet")));
    }
}
