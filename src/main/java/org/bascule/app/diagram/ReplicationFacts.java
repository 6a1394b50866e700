package org.bascule.app.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.app.diagram.Replication.Kind;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;
import org.bascule.lab.Size;

/** Which member replicates from which, and which replications are broken. */
record ReplicationFacts(DiagramInput input) {

    List<Replication> replications() {
        return input.cluster().members().stream().flatMap(this::replication).toList();
    }

    private Stream<Replication> replication(Member member) {
        if (member.acceptsWrites()) {
            return Stream.empty();
        }
        Optional<String> followed = input.past().upstream(member.name());
        if (member.postgres().isEmpty()) {
            return followed.map(from -> broken(member, followed)).stream();
        }
        Optional<String> upstream = member.postgres().flatMap(Member.Postgres::upstream);
        if (member.streams()) {
            return Stream.of(new Replication(upstream, member.name(), Kind.STREAMING, streaming(member, upstream)));
        }
        Optional<String> from = upstream.or(() -> followed).or(() -> holderBut(member));
        return Stream.of(
                followed.isPresent()
                        ? broken(member, from)
                        : new Replication(
                                from, member.name(), Kind.WAITING, input.say(DiagramMessages.notStreaming())));
    }

    private Replication broken(Member member, Optional<String> from) {
        return new Replication(from, member.name(), Kind.BROKEN, input.say(DiagramMessages.replicationBroken()));
    }

    private Optional<String> holderBut(Member member) {
        return input.cluster().leaderKey().map(LeaderKey::holder).filter(holder -> !holder.equals(member.name()));
    }

    /** From the sender, which knows its state, its lag and whether it is synchronous. */
    private String streaming(Member member, Optional<String> upstream) {
        Optional<Member.Sender> sender = upstream.flatMap(input.cluster()::member)
                .flatMap(Member::postgres)
                .flatMap(postgres -> postgres.senders().stream()
                        .filter(candidate -> candidate.member().equals(member.name()))
                        .findFirst());
        StringBuilder words = new StringBuilder(sender.map(Member.Sender::state).orElse("streaming"));
        sender.map(Member.Sender::syncState)
                .filter(state -> state.equals("sync") || state.equals("quorum"))
                .ifPresent(state -> words.append(" · ").append(state));
        sender.map(Member.Sender::lagBytes)
                .filter(lag -> lag > 0)
                .ifPresent(lag -> words.append(input.say(DiagramMessages.lag(new Size(lag).words()))));
        return words.toString();
    }
}
