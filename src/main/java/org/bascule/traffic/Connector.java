package org.bascule.traffic;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a connection; each call tries the hosts of the connection string again. */
@FunctionalInterface
public interface Connector {

    Connection connect() throws SQLException;
}
