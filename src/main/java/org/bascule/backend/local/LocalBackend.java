package org.bascule.backend.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bascule.backend.Backend;
import org.bascule.backend.Capability;
import org.bascule.backend.Lab;
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

    /** A whole lab was seen to take 250 MB; PostgreSQL's logs grow while it is used. */
    private static final long BYTES_NEEDED = 1L << 30;

    /** A Unix socket's path has 107 characters at most (unix(7)); ours ends in {@code /nodes/NODE/run/.s.PGSQL.5434}. */
    private static final int LONGEST_HOME = 40;

    /** The document's third octet, with which the search for a free network begins. */
    public static final int DOCUMENTED_NETWORK = 3;

    private static final int LAST_NETWORK = 254;

    private final Path labs;
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
        this.labs = real(home.toAbsolutePath().normalize()).resolve("labs");
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
        home().ifPresent(problems::add);
        problems.addAll(portsHeld(topology, freeNetwork()));
        return problems;
    }

    @Override
    public Lab create(LabName name, Topology topology, Timers timers) {
        LabDirectory directory = directory(name);
        if (Files.exists(directory.root())) {
            throw taken(name);
        }
        List<Problem> problems = preflight(topology);
        if (!problems.isEmpty()) {
            throw new Refusal(Refusal.Cause.MACHINE, problems);
        }
        LabSpec spec = new LabSpec(name, kind(), topology, timers, freeNetwork(), Instant.now());
        try {
            Files.createDirectories(labs);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (!directory.claim(spec)) {
            throw taken(name);
        }
        return new LocalLab(spec, directory, programs, account, Optional.of(lock(name, directory)));
    }

    @Override
    public Optional<Lab> find(LabName name) {
        LabDirectory directory = directory(name);
        return spec(name).map(spec -> new LocalLab(spec, directory, programs, account, Optional.empty()));
    }

    @Override
    public Optional<Lab> take(LabName name) {
        LabDirectory directory = directory(name);
        return spec(name)
                .map(spec -> new LocalLab(spec, directory, programs, account, Optional.of(lock(name, directory))));
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
                .orElseThrow(() -> new Refusal(
                        Refusal.Cause.MACHINE,
                        Text.of(
                                "Le laboratoire %s est aux mains d'un autre Bascule (processus %s).",
                                "The lab %s is in the hands of another Bascule (process %s).",
                                name,
                                DriverLock.holder(directory.lock())),
                        Text.of(
                                "Quittez celui-là d'abord : Ctrl+C dans son terminal.",
                                "Quit that one first: Ctrl+C in its terminal.")));
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
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(firstNetwork, LAST_NETWORK)
                .mapToObj(octet -> "127.0." + octet)
                .filter(network -> !used.contains(network))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Problem> home() {
        Path existing = labs;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return Optional.of(new Problem(
                    Text.of("%s n'est pas un répertoire où écrire.", "%s is not a directory to write in.", existing),
                    elsewhere()));
        }
        if (labs.toString().length() > LONGEST_HOME + "/labs".length()) {
            return Optional.of(new Problem(
                    Text.of(
                            "Le chemin %s est trop long pour les sockets de PostgreSQL (%d caractères au plus).",
                            "The path %s is too long for PostgreSQL's sockets (%d characters at most).",
                            labs.getParent(),
                            LONGEST_HOME),
                    elsewhere()));
        }
        if (!account.reaches(labs)) {
            return Optional.of(new Problem(
                    Text.of(
                            "Les serveurs ne tournent pas en root, et leur compte n'entre pas dans %s.",
                            "The servers do not run as root, and their account cannot enter %s.", existing),
                    elsewhere()));
        }
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            if (free < BYTES_NEEDED) {
                return Optional.of(new Problem(
                        Text.of(
                                "Il reste %2$d Mo sous %1$s ; un laboratoire en demande %3$d.",
                                "There are %2$d MB left under %1$s; a lab asks for %3$d.",
                                existing,
                                free >> 20,
                                BYTES_NEEDED >> 20),
                        elsewhere()));
            }
        } catch (IOException unknown) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Text elsewhere() {
        return Text.of(
                "Désignez un autre répertoire par la variable BASCULE_HOME, ou faites de la place dans celui-ci.",
                "Name another directory in the variable BASCULE_HOME, or make room in this one.");
    }

    private static List<Problem> portsHeld(Topology topology, String network) {
        List<Problem> problems = new ArrayList<>();
        for (Node node : topology.nodes()) {
            for (int port : ports(node)) {
                InetSocketAddress address = new InetSocketAddress(network + "." + node.octet(), port);
                if (!Listeners.free(address)) {
                    problems.add(held(address));
                }
            }
        }
        return problems;
    }

    private static Set<Integer> ports(Node node) {
        return node.services().stream()
                .map(Ports::of)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
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
