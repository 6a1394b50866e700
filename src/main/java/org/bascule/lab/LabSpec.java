package org.bascule.lab;

import java.time.Instant;

/**
 * The description of a lab, recorded before anything of it is created.
 *
 * @param network the first three octets of its addresses: {@code 127.0.3}
 * @param postgresMajor the major version of PostgreSQL on its nodes; 0 where the backend's images have it, or it is not known
 */
public record LabSpec(
        LabName name,
        BackendKind backend,
        Topology topology,
        Timers timers,
        String network,
        Instant created,
        int postgresMajor) {

    public LabSpec(
            LabName name, BackendKind backend, Topology topology, Timers timers, String network, Instant created) {
        this(name, backend, topology, timers, network, created, 0);
    }

    public String address(Node node) {
        return network + "." + node.octet();
    }
}
