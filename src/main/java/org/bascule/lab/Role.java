package org.bascule.lab;

/** The role that a member of the Patroni cluster reports. */
public enum Role {
    LEADER,
    REPLICA,
    /** The leader of a standby cluster: it holds the leader key, and is read-only. */
    STANDBY_LEADER,
    /** It reports no role, or an unknown one. */
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
