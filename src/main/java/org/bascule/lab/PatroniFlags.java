package org.bascule.lab;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a member's Patroni says of it beside its role and state.
 *
 * @param pendingRestart whether a setting waits for a restart of PostgreSQL
 * @param synchronous whether it is the synchronous standby
 * @param tags the tags that are set: {@code nofailover}, {@code noloadbalance} …
 */
public record PatroniFlags(boolean pendingRestart, boolean synchronous, Map<String, String> tags) {

    public static final PatroniFlags NONE = new PatroniFlags(false, false, Map.of());

    public PatroniFlags {
        tags = Map.copyOf(tags);
    }

    /** The tags as they are written: {@code nofailover=true, clonefrom=true}. */
    public String written() {
        StringBuilder words = new StringBuilder();
        new TreeMap<>(tags).forEach((tag, value) -> words.append(words.isEmpty() ? "" : ", ")
                .append(tag)
                .append('=')
                .append(value));
        return words.toString();
    }
}
