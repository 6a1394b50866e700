package org.bascule.watch;

import java.util.List;
import java.util.Map;

/**
 * The members that accept writes at the same time. Answers come from different moments: that of an old leader, given just
 * before a promotion, does not make it a second writer. It counts only if it reports so again, to a query sent after the
 * new leader's first answer.
 */
final class Writers {

    private Writers() {}

    /** @param replies the last reply of each member, by name */
    static List<String> of(Map<String, PostgresReply> replies) {
        long newest = replies.values().stream()
                .flatMap(reply -> reply.writableSince().stream())
                .max((one, other) -> Long.signum(one - other))
                .orElse(0L);
        return replies.entrySet().stream()
                .filter(entry -> entry.getValue()
                        .writableSince()
                        .filter(since -> since == newest || entry.getValue().asked() - newest >= 0)
                        .isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
