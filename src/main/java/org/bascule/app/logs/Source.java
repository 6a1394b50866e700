package org.bascule.app.logs;

import org.bascule.lab.Service;

/** Who writes a log: a service on a node. */
public record Source(String node, Service service) {

    /** The node alone where it runs nothing else: etcd on etcd1 goes without saying. */
    public String label() {
        return node.startsWith(service.label()) ? node : node + " " + service.label();
    }
}
