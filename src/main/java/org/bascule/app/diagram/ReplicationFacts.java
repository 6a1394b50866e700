package org.bascule.app.diagram;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.app.diagram.Arrow.Kind;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Member;

/** Who copies from whom, and who no longer does. */
record ReplicationFacts(DiagramInput sight) {

    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");
    private static final List<String> FRENCH_UNITS = List.of("o", "ko", "Mo", "Go", "To");

    List<Arrow> arrows() {
        return sight.cluster().members().stream().flatMap(this::arrow).toList();
    }

    private Stream<Arrow> arrow(Member member) {
        if (member.acceptsWrites()) {
            return Stream.empty();
        }
        Optional<String> followed = sight.past().upstream(member.name());
        if (member.postgres().isEmpty()) {
            return followed.map(from -> broken(member, followed)).stream();
        }
        Optional<String> upstream = member.postgres().flatMap(Member.Postgres::upstream);
        if (member.streams()) {
            return Stream.of(new Arrow(upstream, member.name(), Kind.STREAMING, streaming(member, upstream)));
        }
        Optional<String> from = upstream.or(() -> followed).or(() -> holderBut(member));
        return Stream.of(
                followed.isPresent()
                        ? broken(member, from)
                        : new Arrow(from, member.name(), Kind.WAITING, sight.say(DiagramMessages.notStreaming())));
    }

    private Arrow broken(Member member, Optional<String> from) {
        return new Arrow(from, member.name(), Kind.BROKEN, sight.say(DiagramMessages.replicationBroken()));
    }

    private Optional<String> holderBut(Member member) {
        return sight.cluster().leaderKey().map(LeaderKey::holder).filter(holder -> !holder.equals(member.name()));
    }

    /** The sender knows more than its receiver: whether it catches up, how far behind it is, whether writes wait for it. */
    private String streaming(Member member, Optional<String> upstream) {
        Optional<Member.Sender> sender = upstream.flatMap(sight.cluster()::member)
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
                .ifPresent(lag -> words.append(sight.say(DiagramMessages.lag(
                        size(lag, FRENCH_UNITS, Locale.FRENCH), size(lag, UNITS, Locale.ENGLISH)))));
        return words.toString();
    }

    /** As PostgreSQL counts: 1024 to the next unit. */
    private static String size(long bytes, List<String> units, Locale locale) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 1024 && unit < units.size() - 1) {
            amount /= 1024;
            unit++;
        }
        String number = String.format(locale, unit > 0 && amount < 10 ? "%.1f" : "%.0f", amount);
        return number + " " + units.get(unit);
    }
}
