package org.bascule.watch;

import java.util.List;
import java.util.Map;

/**
 * Who accepts writes at one time. Answers are of different moments: an old leader's, given just before another was
 * promoted, makes no second writer. It is one once it has said so again to a question put after the other's first answer.
 */
final class Writers {

    private Writers() {}

    /** @param replies each member's last, by its name */
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
