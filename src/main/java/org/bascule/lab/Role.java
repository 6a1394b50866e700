package org.bascule.lab;

/** What a member of the Patroni cluster is, by its own account. */
public enum Role {
    LEADER,
    REPLICA,
    /** It says nothing, or nothing that tells. */
    UNKNOWN;

    /** From Patroni's words: {@code master} until version 3, {@code primary} since 4. */
    public static Role of(String patroni) {
        return switch (patroni) {
            case "master", "primary", "leader" -> LEADER;
            case "replica", "sync_standby", "quorum_standby" -> REPLICA;
            default -> UNKNOWN;
        };
    }
}
