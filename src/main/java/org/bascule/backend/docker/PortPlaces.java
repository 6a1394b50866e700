package org.bascule.backend.docker;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bascule.backend.machine.LoopbackNetworks;
import org.bascule.backend.machine.OperatingSystem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Topology;

/**
 * Finds a place for the ports of a new lab on the loopback interface.
 *
 * @param firstNetwork third octet of the first lab's addresses: 3 for 127.0.3.x
 * @param oneAddress whether there is no address but 127.0.0.1
 */
record PortPlaces(Engine engine, LoopbackNetworks networks, int firstNetwork, boolean oneAddress) {

    private static final int LAST_OCTET = 254;
    private static final int FIRST_NUMBER = 20000;
    private static final int LAST_NUMBER = 29900;

    /** @throws Refusal when none is free */
    Published free(Topology topology) {
        boolean elsewhere = engine.endpoint().isElsewhere();
        Set<String> taken = new HashSet<>(networks.taken());
        if (!elsewhere) {
            taken.addAll(published());
        }
        return candidates()
                .filter(candidate -> !taken.contains(candidate.written()) && candidate.isFree(topology))
                .findFirst()
                .map(place -> elsewhere ? new Published.Forwarded(place) : place)
                .orElseThrow(() ->
                        new Refusal(Refusal.Cause.MACHINE, DockerMessages.noFreePorts(), DockerMessages.removeLab()));
    }

    private Set<String> published() {
        return engine.ask(client -> client.listNetworksCmd().exec().stream()
                .flatMap(network -> Optional.ofNullable(network.getLabels()).stream())
                .map(labels -> labels.get(Labels.PUBLISHED))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private Stream<Published> candidates() {
        return oneAddress || !givesAddresses()
                ? IntStream.iterate(FIRST_NUMBER, number -> number < LAST_NUMBER, number -> number + 100)
                        .mapToObj(Published.Numbers::new)
                : IntStream.rangeClosed(firstNetwork, LAST_OCTET)
                        .mapToObj(octet -> new Published.Addresses("127.0." + octet));
    }

    /** Whether each node can have a loopback address of its own: not where a local engine is in a virtual machine. */
    private boolean givesAddresses() {
        return OperatingSystem.ofThisMachine().isLinux()
                && (engine.endpoint().isElsewhere() || !engine.isDockerDesktop());
    }
}
