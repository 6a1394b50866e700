package org.bascule.app.history;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bascule.app.history.Bar.Kind;
import org.bascule.app.history.Bar.State;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/** What a person would say that a member of the Patroni cluster is at. */
final class MemberStates {

    private final Set<String> seenAlive = new HashSet<>();

    /** It was removed: if it comes again, it is another. */
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
                    ? new State(Kind.LEADS, Text.of("lecture-écriture%s", "read-write%s", timeline))
                    : new State(
                            Kind.CHANGING,
                            Text.of("lecture-écriture sans la clé%s", "read-write without the key%s", timeline));
        }
        if (holdsTheKey) {
            return new State(Kind.PROMOTING, Text.of("promotion", "promotion"));
        }
        return snapshot.cluster().follows(member)
                ? new State(Kind.FOLLOWS, Text.same("streaming" + timeline))
                : new State(Kind.CHANGING, Text.of("lecture seule%s", "read-only%s", timeline));
    }

    /** Patroni's own words, of which these are the frequent ones. */
    private static Text said(String word) {
        return switch (word) {
            case "starting" -> Text.of("PostgreSQL démarre", word);
            case "creating replica" -> Text.of("copie du leader", word);
            case "initializing new cluster", "running custom bootstrap script" ->
                Text.of("initialise le cluster", word);
            case "restarting" -> Text.of("PostgreSQL redémarre", word);
            case "stopping" -> Text.of("PostgreSQL s'arrête", word);
            default -> Text.same(word);
        };
    }

    private State silent(Snapshot snapshot, Member member) {
        ServiceState patroni = snapshot.node(member.name()).services().getOrDefault(Service.PATRONI, ServiceState.DOWN);
        if (patroni == ServiceState.FROZEN) {
            return new State(Kind.DOWN, Text.of("gelé", "frozen"));
        }
        Optional<String> word = member.state().filter(said -> member.api() && !said.isBlank());
        if (word.isPresent() && !word.get().equals("stopped") && !word.get().equals("running")) {
            seenAlive.add(member.name());
            return new State(Kind.CHANGING, said(word.get()));
        }
        if (!seenAlive.contains(member.name())) {
            return new State(
                    Kind.QUIET,
                    patroni == ServiceState.UP
                            ? Text.of("Patroni démarre", "Patroni is starting")
                            : Text.of("pas encore démarré", "not started yet"));
        }
        return new State(
                Kind.DOWN,
                patroni == ServiceState.UP
                        ? Text.of("PostgreSQL ne répond pas", "PostgreSQL down")
                        : Text.of("Patroni et PostgreSQL arrêtés", "Patroni and PostgreSQL down"));
    }
}
