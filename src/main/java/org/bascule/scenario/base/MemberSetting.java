package org.bascule.scenario.base;

import java.util.List;

/** The values of a member's own Patroni configuration that a scenario may set, to the right value or to a well-known mistake. */
public enum MemberSetting {
    /** The address at which the others reach its REST API. */
    API_ADDRESS("restapi/connect_address"),
    /** The role that connects to the leader for replication. */
    REPLICATION_USER("postgresql/authentication/replication/username"),
    /** Who may connect to its PostgreSQL: everybody with a password, or everybody except for replication. */
    PG_HBA("postgresql/pg_hba"),
    /** Whether it is rewound when its timeline has diverged. */
    USE_PG_REWIND("postgresql/use_pg_rewind");

    private final String path;

    MemberSetting(String path) {
        this.path = path;
    }

    /** The keys from the top of the file. */
    public List<String> path() {
        return List.of(path.split("/"));
    }
}
