package org.bascule.lab;

import java.time.Instant;

/**
 * The description of a lab, recorded before anything of it is created.
 *
 * @param network the first three octets of its addresses: {@code 127.0.3}
 */
public record LabSpec(
        LabName name, BackendKind backend, Topology topology, Timers timers, String network, Instant created) {

    public String address(Node node) {
        return network + "." + node.octet();
    }
}
