package org.bascule.lab;

/** What a member of the Patroni cluster is, by its own account. */
public enum Role {
    LEADER,
    REPLICA,
    /** It leads a cluster that copies from another: it holds the key, and is read-only. */
    STANDBY_LEADER,
    /** It says nothing, or nothing that tells. */
    UNKNOWN;

    /** From Patroni's words: {@code master} until version 3, {@code primary} since 4. */
    public static Role of(String patroni) {
        return switch (patroni) {
            case "master", "primary", "leader" -> LEADER;
            case "standby_leader" -> STANDBY_LEADER;
            case "replica", "sync_standby", "quorum_standby" -> REPLICA;
            default -> UNKNOWN;
        };
    }
}
