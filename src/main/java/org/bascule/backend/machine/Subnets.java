package org.bascule.backend.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Network;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which networks a lab can have: the document's own, 10.0.3, where it is free, else the next that is. */
final class Subnets {

    private static final int DOCUMENTED = 3;
    private static final int LAST = 254;

    private Subnets() {}

    /** First three octets, best first; what the engine or this machine uses already is left out. */
    static List<String> free(DockerClient client) {
        Set<String> used = new HashSet<>();
        client.listNetworksCmd().exec().stream()
                .map(Network::getIpam)
                .filter(Objects::nonNull)
                .flatMap(ipam -> Optional.ofNullable(ipam.getConfig()).stream())
                .flatMap(List::stream)
                .map(Network.Ipam.Config::getSubnet)
                .filter(Objects::nonNull)
                .forEach(used::add);
        ofThisMachine().forEach(used::add);
        return IntStream.rangeClosed(DOCUMENTED, LAST)
                .mapToObj(octet -> "10.0." + octet)
                .filter(network -> used.stream().noneMatch(other -> overlaps(network, other)))
                .toList();
    }

    /** Whether the engine says that addresses are taken: by a network made meanwhile, or by a route of its machine. */
    static boolean conflict(DockerException refused) {
        String said = String.valueOf(refused.getMessage());
        return said.contains("overlap") || said.contains("conflict");
    }

    /**
     * Whether two networks have addresses in common.
     *
     * @param network first three octets of one of 256 addresses
     * @param other with its prefix's length: {@code 10.0.0.0/16}
     */
    static boolean overlaps(String network, String other) {
        String[] parts = other.split("/");
        if (parts.length != 2 || parts[0].contains(":")) {
            return false;
        }
        int bits = Math.min(24, Integer.parseInt(parts[1]));
        int mask = bits == 0 ? 0 : -1 << (32 - bits);
        return (number(network + ".0") & mask) == (number(parts[0]) & mask);
    }

    private static Stream<String> ofThisMachine() {
        try {
            return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .flatMap(networkInterface -> networkInterface.getInterfaceAddresses().stream())
                    .filter(Subnets::isVersion4)
                    .map(address -> address.getAddress().getHostAddress() + "/" + address.getNetworkPrefixLength());
        } catch (SocketException unknown) {
            return Stream.of();
        }
    }

    private static boolean isVersion4(InterfaceAddress address) {
        return address.getAddress() instanceof java.net.Inet4Address;
    }

    private static int number(String address) {
        int number = 0;
        for (String octet : address.split("\\.")) {
            number = number << 8 | Integer.parseInt(octet);
        }
        return number;
    }
}
