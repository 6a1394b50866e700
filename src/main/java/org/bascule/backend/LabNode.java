package org.bascule.backend;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;

/** A node of a lab: its state, and what can be done to it. The node need not exist, except where a method says so. */
public interface LabNode {

    Node node();

    NodePaths paths();

    /** The commands that a person would type to do the same. */
    CommandLines commandLines();

    /**
     * The address at which this program reaches a port of the node. Ask for it before each connection.
     *
     * @throws Refusal while the lab's network is down: the address may then belong to another host
     */
    InetSocketAddress reach(int port);

    boolean created();

    void create();

    /** Removes the node and its files. */
    void destroy();

    /** Whether the node exists and is powered on. */
    boolean isOn();

    /** Powers on a created node. None of its services is started. */
    void powerOn();

    /** Stops everything on a created node at once, as a power failure does. Its files stay. */
    void powerOff();

    /** Suspends every process of a created node; they stay in memory. */
    void freeze();

    void unfreeze();

    /** Faults on the node's network, where the backend can cause them. */
    default Optional<NetworkFaults> networkFaults() {
        return Optional.empty();
    }

    /** CPU time used by the node's processes, in clock ticks; empty where the backend cannot tell. */
    default OptionalLong cpuTicks() {
        return OptionalLong.empty();
    }

    /**
     * Runs a command on a node that is on, and waits for it.
     *
     * @param command a list of arguments; no shell reads it
     * @param limit after which the command is killed, and the call refused
     */
    Output run(List<String> command, Duration limit);

    /**
     * How a process of this machine runs a command on a node that is on, for a person who uses it. The command and all that it starts are
     * the node's: they end with it. Nothing is started yet.
     *
     * @param command a list of arguments; no shell reads it
     * @param environment added to what every command of the node has; nothing secret: it may stand on a command line
     * @param terminal whether the process is started on a terminal
     */
    Attachment attach(List<String> command, Map<String, String> environment, boolean terminal);

    /**
     * A command that is run under the account of a service: the files that it makes then belong to that service. {@link #run} and
     * {@link CommandLines#run} take the result.
     */
    default List<String> as(Service service, List<String> command) {
        return command;
    }

    void write(String path, String content);

    /** Writes a file that only the account of a service may read: a password or a key, on a node that is on. */
    void writePrivate(Service owner, String path, String content);

    String read(String path);

    /** Starts a service on a node that is on, and does not wait until it answers. Does nothing when it is up already. */
    void start(Service service, List<String> command);

    /** Sends a signal to a service's main process only. Does nothing when the service is down. */
    void signal(Service service, Signal signal);

    ServiceState state(Service service);

    /** The path of a service's unit file; empty where no systemd runs. */
    default Optional<String> unit(Service service) {
        return Optional.empty();
    }

    /** Whether a process on the node accepts connections on a port. */
    boolean listens(int port);

    /**
     * Reads a service's log.
     *
     * @param from offset in bytes from its beginning; past its end, the page is empty and says where the end is
     */
    LogPage log(Service service, long from);

    /** A service's log from an offset in bytes to its end. */
    default String logFrom(Service service, long from) {
        StringBuilder text = new StringBuilder();
        LogPage page = log(service, from);
        while (!page.text().isEmpty()) {
            text.append(page.text());
            page = log(service, page.next());
        }
        return text.toString();
    }
}
