package org.bascule.backend;

import org.bascule.lab.Service;

/**
 * Addresses and directories of a node, as the programs on that node see them.
 *
 * @param address the node's own, by which the others reach it
 * @param sharesMachine whether the other nodes live on the same network stack, so that a service may only listen on its
 *     node's own address and the machine's loopback is nobody's
 * @param etc where each service has a directory for its configuration
 * @param data where each service has a directory for its data
 * @param run directory of sockets and other short-lived files
 * @param postgresBin directory of PostgreSQL's programs
 * @param knowsNames whether every node finds the others by their names, those that are off or not created yet included
 */
public record NodePaths(
        String address,
        boolean sharesMachine,
        String etc,
        String data,
        String run,
        String postgresBin,
        boolean knowsNames) {

    /** The directory of a service's configuration file: {@code /etc/patroni}. */
    public String etc(Service service) {
        return etc + "/" + service.label();
    }

    /** The directory of a service's data, PostgreSQL's for Patroni: {@code /var/lib/postgresql}. */
    public String data(Service service) {
        return data + "/" + (service == Service.PATRONI ? "postgresql" : service.label());
    }

    /** PostgreSQL's data directory. */
    public String postgresData() {
        return data(Service.PATRONI) + "/data";
    }

    /** What a service listens on to be reached from everywhere. */
    public String everywhere() {
        return sharesMachine ? address : "0.0.0.0";
    }

    /** Where a service of this node finds another service of this node. */
    public String loopback() {
        return sharesMachine ? address : "127.0.0.1";
    }
}
