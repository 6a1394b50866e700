package org.bascule.traffic;

import java.sql.Connection;
import java.sql.SQLException;

/** How a client gets in: each call tries the hosts of its connection string anew. */
@FunctionalInterface
public interface Connector {

    Connection connect() throws SQLException;
}
