package org.bascule.backend;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;

/**
 * One running network: its nodes, and what can be done to them. Every method may be called from any thread; each throws
 * {@link org.bascule.lab.Refusal} when the backend cannot do what it is asked, and is harmless when done twice.
 */
public interface Lab extends AutoCloseable {

    LabSpec spec();

    Idiom idiom();

    /** What this lab can do beyond what every lab can. */
    default Set<Capability> capabilities() {
        return Set.of();
    }

    /** Where things are on a node. Pure: the node need not exist. */
    NodePaths place(Node node);

    /**
     * The address at which this program reaches a port of a node, to be asked for before each connection.
     *
     * @throws Refusal while the lab's own network is not there, and the address would be another's
     */
    InetSocketAddress reach(Node node, int port);

    /** The nodes that have been created, in the topology's order. */
    List<Node> nodes();

    void create(Node node);

    /** Lets a node that was killed come up again, with none of its services. */
    void start(Node node);

    /** Whether the node has its current: it was created, and has been started again since it was last killed. */
    boolean on(Node node);

    /** Everything on the node is gone at once, as when the current fails; its files stay. */
    void kill(Node node);

    /**
     * The CPU time that a node's processes have used, in the system's clock ticks: it grows while they work. Empty where a
     * backend does not tell.
     */
    default OptionalLong work(Node node) {
        return OptionalLong.empty();
    }

    /** Everything on the node stays in memory, and stands still. */
    void freeze(Node node);

    void thaw(Node node);

    /** Lets nothing pass between a node and others, in neither direction, instead of whatever was cut before. */
    default void cutOff(Node node, List<Node> others) {
        throw cannot(Capability.CUT_OFF);
    }

    /** Lets everything pass again between a node and the others. */
    default void rejoin(Node node) {
        throw cannot(Capability.CUT_OFF);
    }

    /** Holds back for a while what a node sends; for no time at all, ends that. */
    default void delay(Node node, Duration delay) {
        throw cannot(Capability.DELAY);
    }

    private Refusal cannot(Capability capability) {
        return new Refusal(
                Refusal.Cause.MACHINE,
                BackendMessages.unsupportedByBackend(spec().backend().label(), capability.label()),
                BackendMessages.chooseBackendThatSupportsIt());
    }

    /** Removes the node, its files included. */
    void destroy(Node node);

    /**
     * Runs a command on a node and waits for it.
     *
     * @param command an argument list; no shell ever sees it
     * @param limit after which the command is killed, and the call refused
     */
    Output run(Node node, List<String> command, Duration limit);

    void write(Node node, String path, String content);

    String read(Node node, String path);

    /** Starts a service; does nothing where it is up already. Whether it stays up is for others to see. */
    void start(Node node, Service service, List<String> command);

    /** Where a service's unit lies on a node; empty where no systemd runs there. */
    default Optional<String> unit(Service service) {
        return Optional.empty();
    }

    /** Signals a service's own process, and no other; does nothing where it is down. */
    void signal(Node node, Service service, Signal signal);

    ServiceState state(Node node, Service service);

    /** Whether something on the node takes connections at a port. */
    boolean listens(Node node, int port);

    /**
     * Reads a service's log.
     *
     * @param from in bytes from its beginning; past its end, the page is empty and says where the end is
     */
    LogPage log(Node node, Service service, long from);

    /** Removes the lab: every process, node and file of it, and nothing else. */
    void destroy();

    /** Lets go of the lab, which stays as it is. */
    @Override
    void close();
}
