package org.bascule.backend.docker;

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

/** A lab of containers on a network of its own. */
final class DockerLab implements Lab {

    static final Set<Capability> CAPABILITIES = Set.of(Capability.ISOLATE, Capability.DELAY);

    private final LabDescription description;
    private final LabEngine engine;
    private final LabImages images;
    private final LabNetwork network;
    private final LoopbackNetworks networks;
    private final Optional<DriverLock> lock;
    private final NodeWatches watches;
    private final Reach reach;
    private final Map<Node, DockerNode> nodes = new ConcurrentHashMap<>();

    DockerLab(
            LabDescription description,
            Engine engine,
            LabImages images,
            LoopbackNetworks networks,
            String home,
            Optional<DriverLock> lock) {
        this.description = description;
        this.engine = new LabEngine(engine, description.spec(), home);
        this.images = images.of(description.spec());
        this.network = new LabNetwork(engine, home);
        this.networks = networks;
        this.lock = lock;
        this.watches = new NodeWatches(engine);
        this.reach = description.published().byTheEngine()
                ? Reach.published(description)
                : new Forwards(description, engine, lock.isPresent(), node -> node(node)
                        .isOn());
    }

    /** Opens what programs of this machine reach the nodes by, as long as this process drives the lab. */
    DockerLab opened() {
        nodes().stream().filter(node -> node(node).isOn()).forEach(reach::open);
        return this;
    }

    @Override
    public LabSpec spec() {
        return description.spec();
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public LabNode node(Node node) {
        return nodes.computeIfAbsent(
                node,
                any -> new DockerNode(
                        node, images.of(node), new NodeParts(description, network, reach, engine, watches)));
    }

    @Override
    public List<Node> nodes() {
        return spec().topology().nodes().stream()
                .filter(node -> node(node).created())
                .toList();
    }

    @Override
    public void destroy() {
        watches.close();
        reach.close();
        engine.removeEverything();
        networks.release(spec().backend(), spec().name());
        close();
    }

    @Override
    public void close() {
        watches.close();
        reach.close();
        lock.ifPresent(DriverLock::close);
    }
}
