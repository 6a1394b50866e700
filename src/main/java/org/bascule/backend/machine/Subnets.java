package org.bascule.backend.machine;

import java.net.Inet4Address;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The networks that a lab can use: the document's, 10.0.3, if it is free, else the next free one. */
public final class Subnets {

    public static final int DOCUMENTED = 3;

    private static final int LAST = 254;

    private Subnets() {}

    /**
     * First three octets, best first, without the networks that this machine uses.
     *
     * @param others networks that are in use elsewhere, each with its prefix length: {@code 10.0.0.0/16}
     */
    public static List<String> free(Collection<String> others) {
        Set<String> used = new HashSet<>(others);
        ofThisMachine().forEach(used::add);
        return IntStream.rangeClosed(DOCUMENTED, LAST)
                .mapToObj(octet -> "10.0." + octet)
                .filter(network -> used.stream().noneMatch(other -> overlaps(network, other)))
                .toList();
    }

    /**
     * Whether two networks have addresses in common.
     *
     * @param network first three octets of one of 256 addresses
     * @param other with its prefix's length: {@code 10.0.0.0/16}
     */
    public static boolean overlaps(String network, String other) {
        String[] parts = other.split("/");
        if (parts.length != 2 || parts[0].contains(":")) {
            return false;
        }
        int bits = Math.min(24, Integer.parseInt(parts[1]));
        int mask = bits == 0 ? 0 : -1 << (32 - bits);
        return (number(network + ".0") & mask) == (number(parts[0]) & mask);
    }

    /** The addresses of a network interface, each with its prefix's length; none where there is no such interface. */
    public static List<String> of(String networkInterface) {
        try {
            NetworkInterface found = NetworkInterface.getByName(networkInterface);
            return found == null ? List.of() : addresses(found).toList();
        } catch (SocketException gone) {
            return List.of();
        }
    }

    private static Stream<String> ofThisMachine() {
        try {
            return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .flatMap(Subnets::addresses);
        } catch (SocketException unknown) {
            return Stream.of();
        }
    }

    private static Stream<String> addresses(NetworkInterface networkInterface) {
        return networkInterface.getInterfaceAddresses().stream()
                .filter(Subnets::isVersion4)
                .map(address -> address.getAddress().getHostAddress() + "/" + address.getNetworkPrefixLength());
    }

    private static boolean isVersion4(InterfaceAddress address) {
        return address.getAddress() instanceof Inet4Address;
    }

    private static int number(String address) {
        int number = 0;
        for (String octet : address.split("\\.")) {
            number = number << 8 | Integer.parseInt(octet);
        }
        return number;
    }
}
