package org.bascule.backend.lxc;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bascule.backend.Attachment;
import org.bascule.backend.LabNode;
import org.bascule.backend.LogPage;
import org.bascule.backend.NetworkFaults;
import org.bascule.backend.NodePaths;
import org.bascule.backend.Output;
import org.bascule.backend.Signal;
import org.bascule.backend.machine.LabNetworkFaults;
import org.bascule.backend.machine.Refusals;
import org.bascule.backend.machine.Require;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;

/** A node that is an LXC container with systemd, and an address of the lab's bridge. */
final class LxcNode implements LabNode {

    private final Node node;
    private final LabSpec spec;
    private final LxcDirectory directory;
    private final Root root;
    private final BaseContainer base;
    private final LabBridge bridge;
    private final Containers containers;
    private final ContainerRemoval removal;
    private final ContainerPower power;
    private final NodeFiles files;
    private final NodeUnits units;
    private final Object starting = new Object();
    private final NodeJournals journals;

    LxcNode(Node node, LabSpec spec, LxcDirectory directory, Root root, BaseContainer base, LabBridge bridge) {
        this.node = node;
        this.spec = spec;
        this.directory = directory;
        this.root = root;
        this.base = base;
        this.bridge = bridge;
        this.containers = new Containers(directory.root());
        this.removal = new ContainerRemoval(root, directory, containers);
        this.power = new ContainerPower(node, root, directory, containers, removal);
        this.files = new NodeFiles(node, root, containers);
        this.units = new NodeUnits(node, root, directory, containers, files);
        this.journals = new NodeJournals(root, containers.journal(node));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public LxcCommandLines commandLines() {
        return new LxcCommandLines(this, power, directory.made(node), containers, root);
    }

    /** The paths of Debian's packages, as in the document. */
    @Override
    public NodePaths paths() {
        return new NodePaths(spec.address(node), false, "/etc", "/var/lib", "/tmp", "/usr/lib/postgresql/bin", true);
    }

    @Override
    public InetSocketAddress reach(int port) {
        if (!bridge.up()) {
            throw new Refusal(Refusal.Cause.LAB, bridge.down());
        }
        return new InetSocketAddress(spec.address(node), port);
    }

    @Override
    public boolean created() {
        return directory.isMade(node);
    }

    @Override
    public void create() {
        if (created()) {
            return;
        }
        bridge.ensure();
        removal.remove(node.container());
        root.run(creation());
        power.boot();
        directory.keep(node);
    }

    /** The command that creates the container. */
    List<String> creation() {
        return containers.create(spec, node, base.template(), bridge.name());
    }

    @Override
    public void destroy() {
        directory.forget(node);
        removal.remove(node.container());
        journals.forget();
    }

    @Override
    public boolean isOn() {
        return running().isPresent();
    }

    @Override
    public void powerOn() {
        Require.created(this);
        if (!isOn()) {
            bridge.ensure();
            power.boot();
        }
    }

    @Override
    public void powerOff() {
        Require.created(this);
        if (isOn()) {
            power.kill(() -> !isOn());
        }
    }

    @Override
    public void freeze() {
        Require.created(this);
        running().ifPresent(on -> root.run(containers.freeze(node)));
    }

    @Override
    public void unfreeze() {
        Require.created(this);
        running().ifPresent(on -> root.run(containers.unfreeze(node)));
    }

    @Override
    public Optional<NetworkFaults> networkFaults() {
        return Optional.of(new LabNetworkFaults(spec, node, this::runAsRoot, commandLines()::run));
    }

    private Output runAsRoot(List<String> command) {
        requireRunning();
        return root.attempt(containers.attach(node, command));
    }

    @Override
    public Output run(List<String> command, Duration limit) {
        requireRunning();
        return root.withLimit(containers.attach(node), command, limit);
    }

    @Override
    public Attachment attach(List<String> command, Map<String, String> environment, boolean terminal) {
        requireRunning();
        return root.attachment(containers.attach(node, environment, command));
    }

    @Override
    public List<String> as(Service service, List<String> command) {
        return Unit.as(service, command);
    }

    @Override
    public void write(String path, String content) {
        requireNotFrozen();
        files.write(path, content, isOn());
    }

    @Override
    public void writePrivate(Service owner, String path, String content) {
        requireRunning();
        files.writePrivate(path, content, Unit.user(owner));
    }

    @Override
    public String read(String path) {
        requireNotFrozen();
        return files.read(path, isOn());
    }

    @Override
    public void start(Service service, List<String> command) {
        requireRunning();
        synchronized (starting) {
            if (state(service) == ServiceState.DOWN) {
                units.start(new Unit(service, command));
            }
        }
    }

    boolean installed(Unit unit) {
        return units.installed(unit);
    }

    @Override
    public Optional<String> unit(Service service) {
        return Optional.of(Unit.path(service));
    }

    @Override
    public void signal(Service service, Signal signal) {
        if (state(service) != ServiceState.DOWN && !frozen()) {
            // systemctl fails when the service ends meanwhile, which does no harm.
            root.attempt(containers.signal(node, service, signal), Containers.SIGNAL_LIMIT);
        }
    }

    @Override
    public ServiceState state(Service service) {
        return running().map(container -> container.state(service)).orElse(ServiceState.DOWN);
    }

    @Override
    public boolean listens(int port) {
        return running().filter(container -> container.listens(port)).isPresent();
    }

    @Override
    public LogPage log(Service service, long from) {
        return created() ? journals.read(service, from) : LogPage.EMPTY;
    }

    private Optional<RunningContainer> running() {
        return RunningContainer.find(directory.pid(node), directory.root(), node.container());
    }

    private boolean frozen() {
        return running().filter(RunningContainer::frozen).isPresent();
    }

    private void requireNotFrozen() {
        Require.created(this);
        if (frozen()) {
            throw Refusals.nodeIsFrozen(node);
        }
    }

    private void requireRunning() {
        requireNotFrozen();
        Require.on(this);
    }
}
