package org.bascule.scenario.base;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A reference to a node by its name, or to one or more nodes by their role.
 *
 * @param word a node's name, or a {@link Symbol}'s
 */
public record NodeRef(String word) {

    /** The roles. An action resolves them when its step begins, a check each time it looks. */
    public enum Symbol {
        /** The member that leads. */
        LEADER,
        /** The first member that follows the leader. */
        REPLICA,
        /** Every member that follows the leader. */
        REPLICAS,
        /** Every node that may run Patroni and has been created. */
        MEMBERS,
        /** Every node that may run etcd and has been created. */
        ETCDS,
        /** The nodes that the chapter's last fault affected. */
        AFFECTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The role; empty for a node's name. */
    public Optional<Symbol> symbol() {
        return Arrays.stream(Symbol.values())
                .filter(symbol -> symbol.word().equals(word))
                .findFirst();
    }

    public static List<String> symbols() {
        return Arrays.stream(Symbol.values()).map(Symbol::word).toList();
    }
}
