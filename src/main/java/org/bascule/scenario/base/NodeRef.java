package org.bascule.scenario.base;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A node, or several, as a scenario names them: by name, or by what they are at the time.
 *
 * @param word a node's name, or a {@link Symbol}'s
 */
public record NodeRef(String word) {

    /** Names that stand for whichever nodes they describe at the moment a step begins. */
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

    /** What it stands for; empty when it is a node's name. */
    public Optional<Symbol> symbol() {
        return Arrays.stream(Symbol.values())
                .filter(symbol -> symbol.word().equals(word))
                .findFirst();
    }

    public static List<String> symbols() {
        return Arrays.stream(Symbol.values()).map(Symbol::word).toList();
    }
}
