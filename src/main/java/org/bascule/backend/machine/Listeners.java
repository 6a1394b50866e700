package org.bascule.backend.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who listens on this machine's TCP ports, from {@code /proc/net/tcp} (see proc_net(5)). */
public final class Listeners {

    private static final int CONNECT_MILLISECONDS = 1000;
    private static final String LISTENING = "0A";

    private Listeners() {}

    /** Whether something accepts connections there, within a second. */
    public static boolean takesConnections(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, CONNECT_MILLISECONDS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Binds the address, which fails where something listens. */
    public static boolean free(InetSocketAddress address) {
        return OperatingSystem.ofThisMachine().isLinux() ? freeToBind(address) : freeToListen(address);
    }

    /** Elsewhere than on Linux, an address that may be used again can be bound beside a server that listens on all of them. */
    static boolean freeToListen(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(false);
            socket.bind(address, 1);
            return true;
        } catch (IOException held) {
            return false;
        }
    }

    private static boolean freeToBind(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException held) {
            return false;
        }
    }

    /**
     * Whether something listens at a port, on whichever address.
     *
     * @param tables the directory of a network's tables, such as a container's {@code /proc/PID/net}
     */
    public static boolean listens(Path tables, int port) {
        String wanted = String.format(":%04X", port);
        return List.of("tcp", "tcp6").stream()
                .flatMap(table -> lines(tables.resolve(table)).stream())
                .map(line -> line.trim().split("\\s+"))
                .anyMatch(field -> field.length > 3 && field[3].equals(LISTENING) && field[1].endsWith(wanted));
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table, StandardCharsets.US_ASCII);
        } catch (IOException without) {
            return List.of();
        }
    }

    /** The name and id of the process that listens there; empty where only its user could tell. */
    public static Optional<String> holder(InetSocketAddress address) {
        Set<String> sockets = new HashSet<>();
        sockets.addAll(sockets(Path.of("/proc/net/tcp"), address));
        sockets.addAll(sockets(Path.of("/proc/net/tcp6"), address));
        return ProcessTable.all().stream()
                .filter(process -> holds(process.pid(), sockets))
                .findFirst()
                .map(process -> process.program() + " (" + process.pid() + ")");
    }

    /** The addresses of version 4 on which a process of ours listens, but for the one that means them all. */
    public static List<InetAddress> addresses(long pid) {
        if (!sharesNetwork(pid)) {
            return List.of();
        }
        Set<String> held = links(pid);
        return lines(Path.of("/proc/net/tcp")).stream()
                .map(line -> line.trim().split("\\s+"))
                .filter(field -> field.length > 9 && field[3].equals(LISTENING))
                .filter(field -> held.contains("socket:[" + field[9] + "]"))
                .map(field -> address(field[1].substring(0, field[1].indexOf(':'))))
                .filter(address -> !address.isAnyLocalAddress())
                .distinct()
                .toList();
    }

    /** A container's servers have addresses of their own, and there may be many: this is found out at a fraction of the cost. */
    private static boolean sharesNetwork(long pid) {
        return link(Path.of("/proc/self/ns/net")).equals(link(Path.of("/proc", Long.toString(pid), "ns", "net")));
    }

    /** In hexadecimal, in the machine's byte order. */
    private static InetAddress address(String hexadecimal) {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt((int) Long.parseLong(hexadecimal, 16))
                .array();
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<String> sockets(Path table, InetSocketAddress address) {
        Set<String> found = new HashSet<>();
        String port = String.format(":%04X", address.getPort());
        for (String line : lines(table)) {
            String[] field = line.trim().split("\\s+");
            if (field.length > 9
                    && field[3].equals(LISTENING)
                    && field[1].endsWith(port)
                    && covers(field[1].substring(0, field[1].indexOf(':')), address.getAddress())) {
                found.add("socket:[" + field[9] + "]");
            }
        }
        return found;
    }

    /** Addresses stand there in hexadecimal, in the machine's byte order; all zeroes is every address. */
    private static boolean covers(String hexadecimal, InetAddress address) {
        if (hexadecimal.chars().allMatch(digit -> digit == '0')) {
            return true;
        }
        byte[] bytes = address.getAddress();
        StringBuilder reversed = new StringBuilder();
        for (int i = bytes.length - 1; i >= 0; i--) {
            reversed.append(String.format("%02X", bytes[i]));
        }
        return hexadecimal.endsWith(reversed.toString());
    }

    private static boolean holds(long pid, Set<String> sockets) {
        return links(pid).stream().anyMatch(sockets::contains);
    }

    /** What a process has open, as the kernel names it: {@code socket:[4711]}. */
    private static Set<String> links(long pid) {
        Set<String> links = new HashSet<>();
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path descriptor : descriptors) {
                link(descriptor).ifPresent(links::add);
            }
        } catch (IOException | DirectoryIteratorException goneOrAnothers) {
            return Set.of();
        }
        return links;
    }

    private static Optional<String> link(Path descriptor) {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException closedMeanwhile) {
            return Optional.empty();
        }
    }
}
