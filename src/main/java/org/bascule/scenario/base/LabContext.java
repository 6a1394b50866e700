package org.bascule.scenario.base;

import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.bascule.backend.Lab;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Timers;
import org.bascule.stack.Http;
import org.bascule.stack.postgres.ApplicationConnection;
import org.bascule.stack.postgres.PostgresClient;
import org.bascule.stack.service.ServiceConfig;
import org.bascule.traffic.Traffic;
import org.bascule.watch.Observer;

/** The lab that actions and checks work on, what is observed of it, and the clients of its servers. */
public interface LabContext {

    Lab lab();

    Observer observer();

    Traffic traffic();

    Http http();

    PostgresClient postgres();

    default LabSpec spec() {
        return lab().spec();
    }

    default Ports ports() {
        return spec().topology().ports();
    }

    default Snapshot snapshot() {
        return observer().latest();
    }

    /** Patroni's timers as the dynamic configuration has them now, not as the lab was created with. */
    default Timers timers() {
        return Timers.inForce(snapshot().cluster().config(), spec().timers());
    }

    default String address(Node node) {
        return lab().node(node).paths().address();
    }

    default String configFile(Node node, Service service) {
        return lab().node(node).paths().etc(service) + "/" + ServiceConfig.file(service, node);
    }

    default List<String> startCommand(Node node, Service service) {
        return ServiceConfig.startCommand(service, node, configFile(node, service));
    }

    default Connection connect(Node node, int port) throws SQLException {
        return connect(List.of(node), port);
    }

    /**
     * Connects as a client whose connection string names every one of these nodes.
     *
     * @throws SQLException also when the network does not exist any more: to a client, that is a failed connection
     */
    default Connection connect(List<Node> nodes, int port) throws SQLException {
        return postgres().connect(reach(nodes, port));
    }

    /** The same, as an application with settings of its own. */
    default Connection connect(List<Node> nodes, int port, ApplicationConnection settings) throws SQLException {
        return PostgresClient.connect(reach(nodes, port), settings);
    }

    /** Without a host, the driver would connect to this machine's own PostgreSQL. */
    private List<InetSocketAddress> reach(List<Node> nodes, int port) throws SQLException {
        if (nodes.isEmpty()) {
            throw new SQLException("no node to connect to");
        }
        try {
            return nodes.stream().map(node -> lab().node(node).reach(port)).toList();
        } catch (Refusal networkMissing) {
            throw new SQLException(networkMissing.getMessage(), networkMissing);
        }
    }

    /** The command line of psql for a statement, connecting to a port of these nodes. */
    default String psql(List<Node> nodes, int port, String statement) {
        String hosts = String.join(",", nodes.stream().map(this::address).toList());
        return "psql -h " + hosts + " -p " + port + " -U dba -d dba -c \"" + statement + "\"";
    }
}
