package org.bascule.backend.lxc;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.bascule.backend.Capability;
import org.bascule.backend.Idiom;
import org.bascule.backend.Lab;
import org.bascule.backend.LogPage;
import org.bascule.backend.NodePaths;
import org.bascule.backend.Output;
import org.bascule.backend.Signal;
import org.bascule.backend.machine.DriverLock;
import org.bascule.backend.machine.LoopbackNetworks;
import org.bascule.backend.machine.Refusals;
import org.bascule.backend.machine.Wait;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Text;

/** A lab of LXC containers, each with systemd and an address at the lab's bridge. */
final class LxcLab implements Lab {

    static final Set<Capability> CAPABILITIES = Set.of(Capability.CUT_OFF, Capability.DELAY);

    private static final Duration UP_WITHIN = Duration.ofSeconds(30);
    private static final Duration GONE_WITHIN = Duration.ofSeconds(20);
    private static final List<String> BOOTED = List.of("running", "degraded");

    private final LabSpec spec;
    private final LxcDirectory directory;
    private final Root root;
    private final BaseContainer base;
    private final LabBridge bridge;
    private final LoopbackNetworks networks;
    private final Optional<DriverLock> lock;
    private final Containers containers;
    private final Map<String, NodeJournal> journals = new ConcurrentHashMap<>();
    private final Map<String, Object> starting = new ConcurrentHashMap<>();

    LxcLab(
            LabSpec spec,
            LxcDirectory directory,
            Root root,
            BaseContainer base,
            LabBridge bridge,
            LoopbackNetworks networks,
            Optional<DriverLock> lock) {
        this.spec = spec;
        this.directory = directory;
        this.root = root;
        this.base = base;
        this.bridge = bridge;
        this.networks = networks;
        this.lock = lock;
        this.containers = new Containers(directory.root());
    }

    @Override
    public LabSpec spec() {
        return spec;
    }

    @Override
    public Idiom idiom() {
        return new LxcIdiom(this, root, containers);
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    /** The document's own places, which are the packages'. */
    @Override
    public NodePaths place(Node node) {
        return new NodePaths(spec.address(node), false, "/etc", "/var/lib", "/tmp", "/usr/lib/postgresql/bin", true);
    }

    /** @throws Refusal while the lab's own bridge does not have that network on this machine: it would be another's */
    @Override
    public InetSocketAddress reach(Node node, int port) {
        if (!bridge.up()) {
            throw new Refusal(Refusal.Cause.LAB, bridge.down());
        }
        return new InetSocketAddress(spec.address(node), port);
    }

    @Override
    public List<Node> nodes() {
        return spec.topology().nodes().stream().filter(directory::isMade).toList();
    }

    @Override
    public void create(Node node) {
        if (directory.isMade(node)) {
            return;
        }
        ensureBridge();
        remove(node.container());
        directory.writeHosts(spec);
        root.run(creating(node));
        boot(node);
        directory.keep(node);
    }

    /** Of nodes that come up at once, one brings the bridge up. */
    private void ensureBridge() {
        synchronized (bridge) {
            bridge.ensure();
        }
    }

    /** The command that makes a node. */
    List<String> creating(Node node) {
        return containers.create(spec, node, base.template(), bridge.name());
    }

    @Override
    public void start(Node node) {
        requireCreated(node);
        if (!on(node)) {
            ensureBridge();
            boot(node);
        }
    }

    /** Until systemd says that it has done what it starts with: none of the servers is among that. */
    private void boot(Node node) {
        endWhatIsLeft(node.container());
        root.run(containers.start(node, directory.pid(node)));
        root.run(List.of("chmod", "a+r", directory.pid(node).toString()));
        List<String> booted = containers.systemctl(node, "is-system-running", "--wait");
        await(
                UP_WITHIN,
                () -> BOOTED.contains(root.attempt(booted).text().strip()),
                LxcMessages.nodeDidNotStart(node.name(), UP_WITHIN.toSeconds()));
    }

    @Override
    public boolean on(Node node) {
        return running(node).isPresent();
    }

    @Override
    public void kill(Node node) {
        requireCreated(node);
        if (on(node)) {
            root.attempt(containers.kill(node));
            await(GONE_WITHIN, () -> !on(node), LxcMessages.nodeDidNotStop(node.name(), GONE_WITHIN.toSeconds()));
        }
    }

    @Override
    public void freeze(Node node) {
        requireCreated(node);
        if (on(node)) {
            root.run(containers.freeze(node));
        }
    }

    @Override
    public void thaw(Node node) {
        requireCreated(node);
        if (on(node)) {
            root.run(containers.thaw(node));
        }
    }

    @Override
    public void cutOff(Node node, List<Node> others) {
        change(node, cutting(node, others));
    }

    /** The command, on the node, that cuts it off. */
    List<String> cutting(Node node, List<Node> others) {
        List<String> command = new ArrayList<>(List.of("lab-network", "cut"));
        others.stream().filter(other -> !other.equals(node)).map(spec::address).forEach(command::add);
        return command;
    }

    @Override
    public void rejoin(Node node) {
        change(node, List.of("lab-network", "rejoin"));
    }

    @Override
    public void delay(Node node, Duration delay) {
        change(node, List.of("lab-network", "delay", Long.toString(delay.toMillis())));
    }

    private void change(Node node, List<String> command) {
        requireOn(node);
        Output output = root.attempt(containers.attach(node, command));
        if (!output.ok()) {
            throw Refusals.networkCannotBeChanged(node, output.text());
        }
    }

    @Override
    public void destroy(Node node) {
        directory.forget(node);
        remove(node.container());
        journals.keySet().removeIf(key -> key.startsWith(node.name() + "/"));
    }

    @Override
    public Output run(Node node, List<String> command, Duration limit) {
        requireOn(node);
        return root.withLimit(containers.attach(node), command, limit);
    }

    /** On a node that is off, as it will find the file. */
    @Override
    public void write(Node node, String path, String content) {
        Path file = absolute(path);
        requireNotFrozen(node);
        List<String> command = on(node)
                ? containers.attach(node, List.of("tee", file.toString()))
                : List.of("tee", containers.delta(node) + file.toString());
        Output output = root.feed(command, content);
        if (!output.ok()) {
            throw Root.failed(command, output);
        }
    }

    @Override
    public String read(Node node, String path) {
        Path file = absolute(path);
        requireNotFrozen(node);
        Output output = root.attempt(
                on(node)
                        ? containers.attach(node, List.of("cat", "--", file.toString()))
                        : List.of("cat", "--", containers.delta(node) + file.toString()));
        if (!output.ok()) {
            throw Refusals.fileDoesNotExist(path);
        }
        return output.text();
    }

    @Override
    public void start(Node node, Service service, List<String> command) {
        requireOn(node);
        synchronized (starting.computeIfAbsent(key(node, service), any -> new Object())) {
            if (state(node, service) == ServiceState.DOWN) {
                install(node, new Unit(service, command));
                root.run(containers.systemctl(node, "start", service.label()));
            }
        }
    }

    private void install(Node node, Unit unit) {
        String path = Unit.path(unit.service());
        if (!installed(node, unit)) {
            write(node, path, unit.text());
            root.run(containers.systemctl(node, "daemon-reload"));
            directory.keepUnit(node, unit);
        }
    }

    boolean installed(Node node, Unit unit) {
        return directory.unit(node, unit.service()).equals(unit.text());
    }

    @Override
    public Optional<String> unit(Service service) {
        return Optional.of(Unit.path(service));
    }

    @Override
    public void signal(Node node, Service service, Signal signal) {
        if (state(node, service) != ServiceState.DOWN
                && running(node).filter(RunningContainer::frozen).isEmpty()) {
            // Of one that ends meanwhile, systemd says that it is not there: then it is as it should be.
            root.attempt(containers.signal(node, service, signal), UP_WITHIN.multipliedBy(2));
        }
    }

    @Override
    public ServiceState state(Node node, Service service) {
        return running(node).map(container -> container.state(service)).orElse(ServiceState.DOWN);
    }

    @Override
    public boolean listens(Node node, int port) {
        return running(node).filter(container -> container.listens(port)).isPresent();
    }

    @Override
    public LogPage log(Node node, Service service, long from) {
        if (!directory.isMade(node)) {
            return new LogPage("", 0);
        }
        return journals.computeIfAbsent(
                        key(node, service),
                        any -> new NodeJournal(root, containers.delta(node).resolve("var/log/journal"), service))
                .from(from);
    }

    @Override
    public void destroy() {
        directory.containers().parallelStream().forEach(this::remove);
        bridge.remove();
        LabBridge.removeAll(root, directory.root());
        root.run(List.of("rm", "-rf", "--one-file-system", directory.root().toString()));
        networks.release(spec.backend(), spec.name());
        close();
    }

    @Override
    public void close() {
        lock.ifPresent(DriverLock::close);
    }

    /** Whatever became of it. */
    private void remove(String container) {
        if (directory.holds(container)) {
            root.attempt(containers.destroy(container));
            endWhatIsLeft(container);
            root.run(List.of(
                    "rm",
                    "-rf",
                    "--one-file-system",
                    directory.root().resolve(container).toString()));
        }
    }

    /**
     * LXC forgets a container whose keeper was killed, and it runs on. Its first process has the lab's directory in its
     * environment, and everything in the container ends with it.
     */
    private void endWhatIsLeft(String container) {
        root.attempt(List.of("sh", "-c", """
                for environment in $(grep -lszxF "BASCULE_DIR=$1" /proc/[0-9]*/environ); do
                  process=${environment#/proc/}
                  if grep -qszxF "BASCULE_NODE=$2" "$environment"; then kill -KILL "${process%/environ}"; fi
                done
                """, "sh", directory.root().toString(), container));
    }

    private Optional<RunningContainer> running(Node node) {
        return RunningContainer.find(directory.pid(node), directory.root(), node.container());
    }

    private void requireCreated(Node node) {
        if (!directory.isMade(node)) {
            throw Refusals.nodeDoesNotExist(node);
        }
    }

    private void requireNotFrozen(Node node) {
        requireCreated(node);
        if (running(node).filter(RunningContainer::frozen).isPresent()) {
            throw Refusals.nodeIsFrozen(node);
        }
    }

    private void requireOn(Node node) {
        requireNotFrozen(node);
        if (!on(node)) {
            throw Refusals.nodeIsOff(node);
        }
    }

    private static String key(Node node, Service service) {
        return node.name() + "/" + service.label();
    }

    private static Path absolute(String path) {
        Path file = Path.of(path);
        if (!file.isAbsolute() || !file.equals(file.normalize())) {
            throw new IllegalArgumentException(path + " is no place on a node");
        }
        return file;
    }

    private static void await(Duration within, BooleanSupplier holds, Text otherwise) {
        Wait.until(within, holds, () -> new Refusal(Refusal.Cause.LAB, otherwise, LxcMessages.checkContainers()));
    }
}
