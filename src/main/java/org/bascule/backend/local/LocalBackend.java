package org.bascule.backend.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bascule.backend.Backend;
import org.bascule.backend.Capability;
import org.bascule.backend.Lab;
import org.bascule.backend.Tool;
import org.bascule.backend.Versions;
import org.bascule.backend.machine.DriverLock;
import org.bascule.backend.machine.FileAccess;
import org.bascule.backend.machine.LabDirectories;
import org.bascule.backend.machine.Listeners;
import org.bascule.backend.machine.LoopbackNetworks;
import org.bascule.backend.machine.OperatingSystem;
import org.bascule.backend.machine.Refusals;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;

/** Labs of ordinary processes, on addresses of this machine's loopback network. Requires neither root nor a daemon. */
public final class LocalBackend implements Backend {

    public static final BackendKind KIND = new BackendKind("local");

    /** The document's third octet, with which the search for a free network begins. */
    public static final int DOCUMENTED_NETWORK = 3;

    private static final int LAST_NETWORK = 254;

    private final Path home;
    private final LabDirectories shelf;
    private final LoopbackNetworks networks;
    private final OperatingSystem system;
    private final Programs programs;
    private final Account account;
    private final int firstNetwork;

    /**
     * @param home the directory under which labs lie; made when the first is created
     * @param firstNetwork third octet of the first lab's network, the next lab taking the next: 3 for 127.0.3.x
     */
    public LocalBackend(Path home, int firstNetwork) {
        this(home, firstNetwork, new Programs());
    }

    LocalBackend(Path home, int firstNetwork, Programs programs) {
        this(home, firstNetwork, programs, OperatingSystem.ofThisMachine());
    }

    LocalBackend(Path home, int firstNetwork, Programs programs, OperatingSystem system) {
        this.home = home;
        this.system = system;
        this.firstNetwork = firstNetwork;
        Path real = real(home.toAbsolutePath().normalize());
        this.shelf = LabDirectories.in(real, kind());
        this.networks = new LoopbackNetworks(real);
        this.programs = programs;
        this.account = Account.ofServers();
    }

    @Override
    public BackendKind kind() {
        return KIND;
    }

    @Override
    public Text description() {
        return LocalMessages.description();
    }

    @Override
    public Text reasonForLacking(Capability capability) {
        return switch (capability) {
            case ISOLATE -> LocalMessages.cannotIsolate();
            case DELAY -> LocalMessages.cannotDelay();
        };
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public List<Problem> preflight(Topology topology) {
        if (!system.isLinux()) {
            return system.problems(kind());
        }
        List<Problem> problems = new ArrayList<>(programs.missing());
        account.problem().ifPresent(problems::add);
        HomeCheck.problem(shelf.directory(), topology, account).ifPresent(problems::add);
        problems.addAll(portsHeld(topology, freeNetwork()));
        return problems;
    }

    @Override
    public List<Tool> tools() {
        return new LocalTools(programs).all();
    }

    @Override
    public Text versions() {
        return new LocalTools(programs).versions();
    }

    @Override
    public Backend with(Versions versions) {
        return new LocalBackend(
                home, firstNetwork, programs.with(versions.postgres().orElse(0)), system);
    }

    @Override
    public Lab create(LabName name, Topology topology, Timers timers) {
        if (shelf.has(name)) {
            throw taken(name);
        }
        networks.requireUnused(name, kind());
        require(topology);
        makeShelf();
        LabSpec spec = shelf.claim(() -> describe(name, topology, timers), directory -> {
                    account.makeDirectories(directory.resolve("nodes"));
                    // A person who creates a node in a terminal does it as the account of its servers.
                    account.own(directory.resolve("nodes"));
                })
                .orElseThrow(() -> taken(name));
        networks.take(kind(), name, spec.network());
        return lab(spec, Optional.of(shelf.lock(name)));
    }

    private LabSpec describe(LabName name, Topology topology, Timers timers) {
        String network = freeNetwork();
        refuse(portsHeld(topology, network));
        return new LabSpec(name, kind(), topology, timers, network, Instant.now(), programs.postgresMajor(), 0);
    }

    private void makeShelf() {
        FileAccess.write(shelf.directory(), () -> account.makeDirectories(shelf.directory()));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refusal(Refusal.Cause.MACHINE, problems);
        }
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

    private Lab lab(LabSpec spec, Optional<DriverLock> lock) {
        return new LocalLab(
                spec,
                new LabDirectory(shelf.directory(spec.name())),
                new LocalHost(programs.with(spec.postgresMajor()), account, networks),
                lock);
    }

    /** Resolves symbolic links: processes are found by their working directory, which the kernel reports resolved. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThereYet) {
            Path parent = path.getParent();
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
    }

    private Refusal taken(LabName name) {
        Optional<LabSpec> lab = shelf.spec(name);
        String since = lab.map(spec -> DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                        .withZone(ZoneId.systemDefault())
                        .format(spec.created()))
                .orElse("?");
        int running = lab.map(spec -> new LabProcesses(spec, new LabDirectory(shelf.directory(name)))
                        .ofLab()
                        .size())
                .orElse(0);
        return Refusals.labExists(name, LocalMessages.labExists(name, since, running));
    }

    /** The first network that no lab uses. */
    private String freeNetwork() {
        Set<String> used = shelf.specs().stream().map(LabSpec::network).collect(Collectors.toCollection(HashSet::new));
        used.addAll(networks.taken());
        return IntStream.rangeClosed(firstNetwork, LAST_NETWORK)
                .mapToObj(octet -> "127.0." + octet)
                .filter(network -> !used.contains(network))
                .findFirst()
                .orElseThrow();
    }

    private static List<Problem> portsHeld(Topology topology, String network) {
        List<Problem> problems = new ArrayList<>();
        for (Node node : topology.nodes()) {
            for (int port : topology.ports().of(node)) {
                InetSocketAddress address = new InetSocketAddress(network + "." + node.octet(), port);
                if (!Listeners.free(address)) {
                    problems.add(held(address));
                }
            }
        }
        return problems;
    }

    private static Problem held(InetSocketAddress address) {
        String where = address.getAddress().getHostAddress() + ":" + address.getPort();
        Optional<String> holder = Listeners.holder(address);
        return new Problem(
                holder.map(process -> LocalMessages.portInUse(where, process))
                        .orElse(LocalMessages.portInUseByAnotherUser(where)),
                LocalMessages.stopProcessOrItsLab());
    }
}
