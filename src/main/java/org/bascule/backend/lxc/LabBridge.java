package org.bascule.backend.lxc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bascule.backend.Output;
import org.bascule.backend.machine.Subnets;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;

/**
 * The bridge at which a lab's containers are joined: the machine's {@code lxcbr0}, or one that is made for the lab and
 * bears the lab's directory as its alias, by which it is found again. Nothing leads from it to other networks, nor from
 * other networks to it. While a lab stands, a route says that its addresses cannot be reached: it counts only where the
 * bridge is gone, and keeps connections from leaving this machine then.
 *
 * @param name of the network interface
 * @param network its first three octets
 * @param gateway the last octet of this machine's own address on it
 * @param owner the lab's directory
 */
record LabBridge(Root root, String name, String network, int gateway, Path owner) {

    /** The document's: the one that LXC itself makes where its service runs. */
    static final String DOCUMENTED = "lxcbr0";

    /** Any number that no routing daemon uses (ip-route(8)): whose the route is. */
    private static final String PROTOCOL = "213";

    private static final String FILTER = "iptables";
    private static final String LAST_CHOICE = "4278198272";
    /** See netdevice(7). */
    private static final int IFF_UP = 1;

    private static final Path INTERFACES = Path.of("/sys/class/net");
    private static final Path FILTERS_BRIDGES = Path.of("/proc/sys/net/bridge/bridge-nf-call-iptables");

    /** Whether it is up on this machine, with an address of the lab's network. */
    boolean up() {
        return networksOf(name).contains(network);
    }

    /**
     * The networks of 256 addresses that a bridge has while it is up, each as its first three octets. A bridge without
     * containers has no carrier, and is up all the same.
     */
    static List<String> networksOf(String name) {
        return isUp(name)
                ? Subnets.of(name).stream()
                        .filter(address -> address.endsWith("/24"))
                        .map(address -> address.substring(0, address.lastIndexOf('.')))
                        .toList()
                : List.of();
    }

    private static boolean isUp(String name) {
        try {
            String flags = Files.readString(INTERFACES.resolve(name).resolve("flags"));
            return (Integer.decode(flags.strip()) & IFF_UP) != 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Brings it up where it is not, for nodes that start at the same time too, and lets the lab's containers speak to each other. */
    synchronized void ensure() {
        if (!exists()) {
            make();
        }
        if (isOurs() && !up()) {
            root.run(List.of("ip", "address", "replace", network + "." + gateway + "/24", "dev", name));
            root.run(List.of("ip", "link", "set", name, "up"));
        }
        if (!up()) {
            throw new Refusal(Refusal.Cause.MACHINE, down());
        }
        root.run(route("replace"));
        if (filtered() && !hasRule()) {
            root.run(rule("-I"));
        }
    }

    /** In one go: interrupted in between, it would be nobody's. */
    private void make() {
        List<String> command = List.of("ip", "-batch", "-");
        Output output =
                root.feed(command, "link add %1$s type bridge%nlink set %1$s alias %2$s%n".formatted(name, owner));
        if (!output.ok()) {
            throw Root.failed(command, output);
        }
    }

    /** Removes what was made for the lab; a bridge that was there before stays. */
    void remove() {
        while (hasRule()) {
            root.run(rule("-D"));
        }
        root.attempt(route("delete"));
        if (isOurs()) {
            leave(root, name);
        }
    }

    /** Deletes it, unless somebody else's container hangs on it: then it is the machine's from now on. */
    private static void leave(Root root, String name) {
        root.attempt(
                isUsed(name) ? List.of("ip", "link", "set", name, "alias", "") : List.of("ip", "link", "delete", name));
    }

    private static boolean isUsed(String name) {
        try (Stream<Path> ports = Files.list(INTERFACES.resolve(name).resolve("brif"))) {
            return ports.findAny().isPresent();
        } catch (IOException gone) {
            return false;
        }
    }

    /** Removes every bridge that bears a lab's directory, whatever became of its description. */
    static void removeAll(Root root, Path owner) {
        try (Stream<Path> interfaces = Files.list(INTERFACES)) {
            for (Path found : interfaces.toList()) {
                String name = found.getFileName().toString();
                if (alias(name).equals(owner.toString())) {
                    leave(root, name);
                }
            }
        } catch (IOException noInterfaces) {
            // Then there is none of ours.
        }
    }

    boolean exists() {
        return exists(name);
    }

    static boolean exists(String name) {
        return Files.exists(INTERFACES.resolve(name));
    }

    private boolean isOurs() {
        return alias(name).equals(owner.toString());
    }

    private static String alias(String name) {
        try {
            return Files.readString(INTERFACES.resolve(name).resolve("ifalias")).strip();
        } catch (IOException gone) {
            return "";
        }
    }

    /** What to say while the lab's addresses may not be used. */
    Problem down() {
        return new Problem(LxcMessages.bridgeDown(name, network), LxcMessages.recreateBridge());
    }

    private List<String> route(String deed) {
        return List.of(
                "ip", "route", deed, "unreachable", network + ".0/24", "metric", LAST_CHOICE, "protocol", PROTOCOL);
    }

    /** Where Docker runs, what crosses a bridge goes through the machine's filter, which then lets nothing pass. */
    private boolean filtered() {
        if (Root.find(FILTER).isEmpty()) {
            return false;
        }
        try {
            return Files.readString(FILTERS_BRIDGES).startsWith("1");
        } catch (IOException notFiltered) {
            return false;
        }
    }

    private boolean hasRule() {
        return Root.find(FILTER).isPresent() && root.attempt(rule("-C")).ok();
    }

    private List<String> rule(String deed) {
        List<String> words = new ArrayList<>(List.of(FILTER, "-w", deed, "FORWARD"));
        words.addAll(List.of("-i", name, "-o", name, "-m", "comment", "--comment", "bascule " + owner, "-j", "ACCEPT"));
        return words;
    }
}
