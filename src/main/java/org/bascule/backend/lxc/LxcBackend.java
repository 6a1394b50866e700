package org.bascule.backend.lxc;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bascule.backend.Backend;
import org.bascule.backend.Capability;
import org.bascule.backend.Images;
import org.bascule.backend.Lab;
import org.bascule.backend.Tool;
import org.bascule.backend.Versions;
import org.bascule.backend.machine.DriverLock;
import org.bascule.backend.machine.FileAccess;
import org.bascule.backend.machine.ImageVersions;
import org.bascule.backend.machine.LabDirectories;
import org.bascule.backend.machine.LoopbackNetworks;
import org.bascule.backend.machine.OperatingSystem;
import org.bascule.backend.machine.Refusals;
import org.bascule.backend.machine.Subnets;
import org.bascule.backend.machine.ToolVersion;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;

/**
 * Labs of LXC containers, as in the document: created with the {@code lxc-*} tools over one base container, with
 * systemd inside, connected by a bridge. Each lab has a directory of its own, in which LXC finds only its
 * containers.
 */
public final class LxcBackend implements Backend {

    public static final BackendKind KIND = new BackendKind("lxc");

    private static final int GATEWAY = 1;
    private static final int LAST_OCTET = 254;
    private static final int ANSWER_MILLISECONDS = 300;

    private final Root root;
    private final LabDirectories shelf;
    private final LoopbackNetworks networks;
    private final BaseContainer base;
    private final Path home;
    private final Path bases;
    private final Versions requested;

    /** @param home the directory under which labs and the base containers lie */
    public LxcBackend(Path home, Versions versions) {
        this(home, home.resolve("lxc-base"), versions, Root.ofThisProcess());
    }

    /** @param bases where base containers lie */
    LxcBackend(Path home, Path bases, Versions versions, Root root) {
        this.home = home;
        this.bases = bases;
        this.requested = versions;
        Path absolute = home.toAbsolutePath().normalize();
        this.root = root;
        this.shelf = new LabDirectories(absolute.resolve("lxc"), kind());
        this.networks = new LoopbackNetworks(absolute);
        this.base = new BaseContainer(
                root, bases.toAbsolutePath().normalize(), shelf.directory(), ImageVersions.of(versions));
    }

    @Override
    public BackendKind kind() {
        return KIND;
    }

    @Override
    public Text description() {
        return LxcMessages.description();
    }

    @Override
    public Set<Capability> capabilities() {
        return LxcLab.CAPABILITIES;
    }

    @Override
    public List<Problem> preflight(Topology topology) {
        OperatingSystem system = OperatingSystem.ofThisMachine();
        return !system.isLinux() ? system.problems(kind()) : new Preflight(root, shelf.directory(), base).problems();
    }

    @Override
    public Backend with(Versions versions) {
        return new LxcBackend(home, bases, versions.or(requested), root);
    }

    @Override
    public Text versions() {
        return base.versions().says();
    }

    @Override
    public Optional<Images> images() {
        return Optional.of(base);
    }

    @Override
    public List<Tool> tools() {
        return List.of(ToolVersion.tool("LXC", Root.find("lxc-start"), "--version"));
    }

    @Override
    public Lab create(LabName name, Topology topology, Timers timers) {
        if (shelf.has(name)) {
            throw Refusals.labExists(name);
        }
        networks.requireUnused(name, kind());
        require(topology);
        base.make(progress -> {});
        makeShelf();
        AtomicReference<LxcDirectory.Joint> joint = new AtomicReference<>();
        LabSpec spec = shelf.claim(
                        () -> {
                            joint.set(freeJoint(topology));
                            String network = joint.get().network();
                            return base.versions()
                                    .recorded(new LabSpec(name, kind(), topology, timers, network, Instant.now()));
                        },
                        directory -> LxcDirectory.furnish(directory, joint.get()))
                .orElseThrow(() -> Refusals.labExists(name));
        networks.take(kind(), name, spec.network());
        LxcLab lab = lab(spec, Optional.of(shelf.lock(name)));
        try {
            lab.prepare();
        } catch (Refusal refused) {
            lab.destroy();
            throw refused;
        }
        return lab;
    }

    @Override
    public Optional<Lab> find(LabName name) {
        return shelf.spec(name).map(spec -> lab(spec, Optional.empty()));
    }

    @Override
    public Optional<Lab> take(LabName name) {
        return shelf.spec(name).map(spec -> lab(spec, Optional.of(shelf.lock(name))));
    }

    @Override
    public List<LabName> labs() {
        return shelf.names();
    }

    @Override
    public void sweep() {
        shelf.sweep(() -> networks.keepOnly(kind(), labs()));
    }

    private LxcLab lab(LabSpec spec, Optional<DriverLock> lock) {
        LxcDirectory directory = new LxcDirectory(shelf.directory(spec.name()));
        LxcDirectory.Joint joint =
                directory.joint().orElse(new LxcDirectory.Joint(LabBridge.DOCUMENTED, spec.network()));
        return new LxcLab(
                spec,
                directory,
                root,
                base,
                new LabBridge(root, joint.bridge(), joint.network(), gateway(spec.topology()), directory.root()),
                networks,
                lock);
    }

    /**
     * The machine's own lxcbr0 where it is up and nobody has the lab's addresses on it; else the document's network on an
     * lxcbr0 of the lab's own; else the next network that is free, on a bridge that bears its number.
     */
    private LxcDirectory.Joint freeJoint(Topology topology) {
        Set<String> taken = shelf.specs().stream().map(LabSpec::network).collect(Collectors.toSet());
        Optional<String> standing =
                LabBridge.networksOf(LabBridge.DOCUMENTED).stream().findFirst();
        if (standing.isPresent() && !taken.contains(standing.get()) && nobodyHas(standing.get(), topology)) {
            return new LxcDirectory.Joint(LabBridge.DOCUMENTED, standing.get());
        }
        String network = Subnets.free(List.of()).stream()
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow(() -> Refusals.noFreeNetwork(LxcMessages.removeLabs()));
        String octet = network.substring(network.lastIndexOf('.') + 1);
        boolean documented = Integer.parseInt(octet) == Subnets.DOCUMENTED && !LabBridge.exists(LabBridge.DOCUMENTED);
        return new LxcDirectory.Joint(documented ? LabBridge.DOCUMENTED : "bascule" + octet, network);
    }

    /** The document's 1, unless a node has it. */
    private static int gateway(Topology topology) {
        return IntStream.rangeClosed(GATEWAY, LAST_OCTET)
                .filter(octet -> topology.nodes().stream().noneMatch(node -> node.octet() == octet))
                .findFirst()
                .orElseThrow();
    }

    /** Another container of this machine may have such an address. */
    private static boolean nobodyHas(String network, Topology topology) {
        return topology.nodes().parallelStream().noneMatch(node -> answers(network + "." + node.octet()));
    }

    private static boolean answers(String address) {
        try {
            return InetAddress.getByName(address).isReachable(ANSWER_MILLISECONDS);
        } catch (IOException nobody) {
            return false;
        }
    }

    private void makeShelf() {
        FileAccess.write(shelf.directory(), () -> Files.createDirectories(shelf.directory()));
    }
}
