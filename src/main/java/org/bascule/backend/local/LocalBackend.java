package org.bascule.backend.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bascule.backend.Backend;
import org.bascule.backend.Capability;
import org.bascule.backend.Lab;
import org.bascule.backend.machine.DriverLock;
import org.bascule.backend.machine.Listeners;
import org.bascule.backend.machine.LoopbackNetworks;
import org.bascule.backend.machine.Refusals;
import org.bascule.lab.BackendKind;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;

/** Labs of ordinary processes on addresses of this machine's loopback network. Needs no root, and no daemon. */
public final class LocalBackend implements Backend {

    /** The document's third octet, with which the search for a free network begins. */
    public static final int DOCUMENTED_NETWORK = 3;

    private static final int LAST_NETWORK = 254;

    private static final Duration CLAIM_WITHIN = Duration.ofSeconds(10);
    private static final Duration BETWEEN_CLAIMS = Duration.ofMillis(20);

    private static final Object CLAIMING = new Object();

    private final Path labs;
    private final LoopbackNetworks networks;
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
        this.firstNetwork = firstNetwork;
        Path real = real(home.toAbsolutePath().normalize());
        this.labs = real.resolve("labs");
        this.networks = new LoopbackNetworks(real);
        this.programs = programs;
        this.account = Account.ofServers();
    }

    @Override
    public BackendKind kind() {
        return BackendKind.LOCAL;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public List<Problem> preflight(Topology topology) {
        List<Problem> problems = new ArrayList<>(programs.missing());
        account.problem().ifPresent(problems::add);
        HomeCheck.problem(labs, topology, account).ifPresent(problems::add);
        problems.addAll(portsHeld(topology, freeNetwork()));
        return problems;
    }

    @Override
    public Lab create(LabName name, Topology topology, Timers timers) {
        LabDirectory directory = directory(name);
        if (Files.exists(directory.root())) {
            throw taken(name);
        }
        networks.requireUnused(name, kind());
        refuse(preflight(topology));
        LabSpec spec = claim(name, topology, timers);
        return new LocalLab(spec, directory, programs, account, networks, Optional.of(lock(name, directory)));
    }

    /** One at a time, in this process and among processes: two that looked at once would find the same network free. */
    private LabSpec claim(LabName name, Topology topology, Timers timers) {
        synchronized (CLAIMING) {
            try {
                account.makeDirectories(labs);
                try (FileChannel claiming = FileChannel.open(
                        labs.resolve(".claiming"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    claim(claiming);
                    String network = freeNetwork();
                    refuse(portsHeld(topology, network));
                    LabSpec spec = new LabSpec(name, kind(), topology, timers, network, Instant.now());
                    if (!directory(name).claim(spec, account)) {
                        throw taken(name);
                    }
                    networks.take(kind(), name, network);
                    return spec;
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** Held by another for an instant, unless that one stands still: then it is not waited for. */
    private static void claim(FileChannel claiming) throws IOException {
        Instant limit = Instant.now().plus(CLAIM_WITHIN);
        while (claiming.tryLock() == null) {
            if (Instant.now().isAfter(limit) || Thread.currentThread().isInterrupted()) {
                throw new Refusal(
                        Refusal.Cause.MACHINE,
                        Text.of(
                                "Un autre Bascule est en train de créer un laboratoire, et n'en finit pas.",
                                "Another Bascule is creating a lab, and does not come to an end."),
                        Text.of("Terminez-le, puis recommencez.", "End that one, then try again."));
            }
            LockSupport.parkNanos(BETWEEN_CLAIMS.toNanos());
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refusal(Refusal.Cause.MACHINE, problems);
        }
    }

    @Override
    public Optional<Lab> find(LabName name) {
        LabDirectory directory = directory(name);
        return spec(name).map(spec -> new LocalLab(spec, directory, programs, account, networks, Optional.empty()));
    }

    @Override
    public Optional<Lab> take(LabName name) {
        LabDirectory directory = directory(name);
        return spec(name)
                .map(spec ->
                        new LocalLab(spec, directory, programs, account, networks, Optional.of(lock(name, directory))));
    }

    @Override
    public List<LabName> labs() {
        if (!Files.isDirectory(labs)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(labs)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .flatMap(entry -> LabName.find(entry).stream())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private LabDirectory directory(LabName name) {
        return new LabDirectory(labs.resolve(name.value()));
    }

    /** Without symbolic links: processes are known by their working directory, which the kernel gives without them. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThereYet) {
            Path parent = path.getParent();
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
    }

    /** A lab whose description is lost still has a name, processes and files: enough to be destroyed by. */
    private Optional<LabSpec> spec(LabName name) {
        LabDirectory directory = directory(name);
        if (!directory.exists()) {
            return Optional.empty();
        }
        return directory
                .spec()
                .filter(spec -> spec.name().equals(name))
                .or(() -> Optional.of(new LabSpec(
                        name, kind(), new Topology("", "", List.of()), Timers.DOCUMENTED, "", Instant.EPOCH)));
    }

    private DriverLock lock(LabName name, LabDirectory directory) {
        return DriverLock.take(directory.lock())
                .orElseThrow(() -> Refusals.drivenElsewhere(name, DriverLock.holder(directory.lock())));
    }

    private Refusal taken(LabName name) {
        String since =
                directory(name).spec().map(spec -> spec.created().toString()).orElse("?");
        int running = new OwnedProcesses(name, directory(name).root()).ofLab().size();
        return new Refusal(
                Refusal.Cause.MACHINE,
                Text.of(
                        "Un laboratoire %s existe déjà (créé le %s, %d processus vivants).",
                        "A lab %s is there already (made at %s, %d processes alive).", name, since, running),
                Text.of(
                        "« bascule down --lab %1$s » l'enlève ; « --lab AUTRE » en construit un à côté.",
                        "“bascule down --lab %1$s” removes it; “--lab OTHER” builds one beside it.", name));
    }

    /** The first network that no lab has: the document's last three octets first. */
    private String freeNetwork() {
        Set<String> used = labs().stream()
                .flatMap(name -> directory(name).spec().stream())
                .map(LabSpec::network)
                .collect(Collectors.toCollection(HashSet::new));
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
            for (int port : Ports.of(node)) {
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
                holder.map(process -> Text.of(
                                "Le port %s est déjà tenu, par %s.",
                                "The port %s is held already, by %s.", where, process))
                        .orElse(Text.of(
                                "Le port %s est déjà tenu, par un processus d'un autre utilisateur.",
                                "The port %s is held already, by another user's process.", where)),
                Text.of(
                        "Arrêtez ce processus, ou le laboratoire auquel il appartient (bascule down --all).",
                        "Stop that process, or the lab that it belongs to (bascule down --all)."));
    }
}
