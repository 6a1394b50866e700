package org.bascule.backend.lxc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bascule.backend.Capability;
import org.bascule.backend.Lab;
import org.bascule.backend.LabNode;
import org.bascule.backend.machine.DriverLock;
import org.bascule.backend.machine.LoopbackNetworks;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;

/** A lab of LXC containers, connected by a bridge. */
final class LxcLab implements Lab {

    static final Set<Capability> CAPABILITIES = Set.of(Capability.ISOLATE, Capability.DELAY);

    private final LabSpec spec;
    private final LxcDirectory directory;
    private final Root root;
    private final BaseContainer base;
    private final LabBridge bridge;
    private final LoopbackNetworks networks;
    private final Optional<DriverLock> lock;
    private final Map<Node, LxcNode> nodes = new ConcurrentHashMap<>();

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
        this.base = base.of(spec);
        this.bridge = bridge;
        this.networks = networks;
        this.lock = lock;
    }

    /** What its nodes share, so that a person can create them, too. */
    void prepare() {
        directory.writeHosts(spec);
        bridge.ensure();
    }

    @Override
    public LabSpec spec() {
        return spec;
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public LabNode node(Node node) {
        return nodes.computeIfAbsent(node, any -> new LxcNode(node, spec, directory, root, base, bridge));
    }

    @Override
    public List<Node> nodes() {
        return spec.topology().nodes().stream().filter(directory::isMade).toList();
    }

    @Override
    public void destroy() {
        ContainerRemoval removal = new ContainerRemoval(root, directory, new Containers(directory.root()));
        directory.containers().parallelStream().forEach(removal::remove);
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
}
