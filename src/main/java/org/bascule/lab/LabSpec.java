package org.bascule.lab;

import java.time.Instant;

/**
 * The description of a lab, recorded before anything of it is created.
 *
 * @param network the first three octets of its addresses: {@code 127.0.3}
 * @param postgresMajor the major version of PostgreSQL on its nodes; 0 where it is not known
 * @param debian the release of Debian on its nodes; 0 where they have that of the machine, or it is not known
 */
public record LabSpec(
        LabName name,
        BackendKind backend,
        Topology topology,
        Timers timers,
        String network,
        Instant created,
        int postgresMajor,
        int debian) {

    /** Its versions are not known. */
    public LabSpec(
            LabName name, BackendKind backend, Topology topology, Timers timers, String network, Instant created) {
        this(name, backend, topology, timers, network, created, 0, 0);
    }

    public String address(Node node) {
        return network + "." + node.octet();
    }
}
