package org.bascule.backend;

/**
 * Where things are on a node, as the programs on that node see it.
 *
 * @param address the node's own, by which the others reach it
 * @param sharesMachine whether the other nodes live on the same network stack, so that a service may only listen on its
 *     node's own address and the machine's loopback is nobody's
 * @param etc directory of configuration files
 * @param data directory of etcd's and PostgreSQL's data
 * @param run directory of sockets and other short-lived files
 * @param postgresBin directory of PostgreSQL's programs
 */
public record Place(String address, boolean sharesMachine, String etc, String data, String run, String postgresBin) {

    /** What a service listens on to be reached from everywhere. */
    public String everywhere() {
        return sharesMachine ? address : "0.0.0.0";
    }

    /** Where a service of this node finds another service of this node. */
    public String loopback() {
        return sharesMachine ? address : "127.0.0.1";
    }
}
