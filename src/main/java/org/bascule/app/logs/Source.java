package org.bascule.app.logs;

import org.bascule.lab.Service;

/** The source of a log: a service on a node. */
public record Source(String node, Service service) {

    /** Only the node's name where the service is obvious, such as etcd on etcd1. */
    public String label() {
        return node.startsWith(service.label()) ? node : node + " " + service.label();
    }
}
