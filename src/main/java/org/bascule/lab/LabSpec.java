package org.bascule.lab;

import java.time.Instant;

/**
 * What a lab was asked to be: written down before anything of it is made.
 *
 * @param network the first three octets of its addresses: {@code 127.0.3}
 */
public record LabSpec(
        LabName name, BackendKind backend, Topology topology, Timers timers, String network, Instant created) {

    public String address(Node node) {
        return network + "." + node.octet();
    }
}
