package org.bascule.backend.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bascule.backend.Capability;
import org.bascule.backend.Idiom;
import org.bascule.backend.Lab;
import org.bascule.backend.LogPage;
import org.bascule.backend.NodePaths;
import org.bascule.backend.Output;
import org.bascule.backend.Signal;
import org.bascule.backend.machine.DriverLock;
import org.bascule.backend.machine.FileAccess;
import org.bascule.backend.machine.LoopbackNetworks;
import org.bascule.backend.machine.Refusals;
import org.bascule.backend.machine.Wait;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;

/** A lab of containers: each node a container, a volume, and an address of the lab's own network. */
final class DockerLab implements Lab {

    static final Set<Capability> CAPABILITIES = Set.of(Capability.CUT_OFF, Capability.DELAY);
    static final String DATA = "/var/lib/lab";
    private static final String LOGS = "/var/log/lab/";
    private static final Duration QUICK = Duration.ofSeconds(20);
    private static final Duration GONE_WITHIN = Duration.ofSeconds(20);

    private final LabDescription lab;
    private final LabSpec spec;
    private final LabNetwork labNetwork;
    private final Engine engine;
    private final LabImages images;
    private final LoopbackNetworks networks;
    private final String home;
    private final Optional<DriverLock> lock;
    private final Containers containers;
    private final NodeWatches watches;
    private final Exec exec;

    /** @param lock null for whoever only looks */
    DockerLab(
            LabDescription lab,
            Engine engine,
            LabImages images,
            LoopbackNetworks networks,
            String home,
            DriverLock lock) {
        this.lab = lab;
        this.spec = lab.spec();
        this.labNetwork = new LabNetwork(engine, home);
        this.engine = engine;
        this.images = images;
        this.networks = networks;
        this.home = home;
        this.lock = Optional.ofNullable(lock);
        this.watches = new NodeWatches(engine);
        this.exec = new Exec(engine);
        this.containers = new Containers(engine, Labels.of(home, spec.name()));
    }

    @Override
    public LabSpec spec() {
        return spec;
    }

    @Override
    public Idiom idiom() {
        return new DockerIdiom(spec, images);
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public NodePaths place(Node node) {
        return new NodePaths(spec.address(node), false, "/etc/lab", DATA, "/run/lab", "/usr/lib/postgresql/bin", false);
    }

    @Override
    public InetSocketAddress reach(Node node, int port) {
        return lab.published().at(spec.topology(), node, port);
    }

    @Override
    public List<Node> nodes() {
        return spec.topology().nodes().stream()
                .filter(node -> containers.state(node).isPresent())
                .toList();
    }

    @Override
    public void create(Node node) {
        if (containers.state(node).isPresent()) {
            return;
        }
        labNetwork.restore(lab);
        order(new NodeContainer(lab, node, images.of(node), Labels.of(home, spec.name(), node))::make);
        try {
            start(node);
        } catch (RuntimeException refused) {
            remove(container(node));
            throw refused;
        }
    }

    @Override
    public void start(Node node) {
        requireCreated(node);
        order(client ->
                unlessDone(() -> client.startContainerCmd(container(node)).exec()));
    }

    @Override
    public boolean on(Node node) {
        return containers.state(node).filter(Containers.State::on).isPresent();
    }

    @Override
    public void kill(Node node) {
        requireCreated(node);
        if (on(node)) {
            order(client -> unlessDone(() -> {
                client.killContainerCmd(container(node)).withSignal("KILL").exec();
            }));
            await(() -> !on(node));
        }
        watches.forget(container(node));
    }

    @Override
    public void freeze(Node node) {
        requireCreated(node);
        if (state(node, Containers.State.RUNNING)) {
            order(client ->
                    unlessDone(() -> client.pauseContainerCmd(container(node)).exec()));
        }
    }

    @Override
    public void thaw(Node node) {
        requireCreated(node);
        if (state(node, Containers.State.PAUSED)) {
            order(client ->
                    unlessDone(() -> client.unpauseContainerCmd(container(node)).exec()));
        }
    }

    @Override
    public void cutOff(Node node, List<Node> others) {
        List<String> command = new ArrayList<>(List.of("lab-network", "cut"));
        others.stream().filter(other -> !other.equals(node)).map(spec::address).forEach(command::add);
        asRoot(node, command);
    }

    @Override
    public void rejoin(Node node) {
        asRoot(node, List.of("lab-network", "rejoin"));
    }

    @Override
    public void delay(Node node, Duration delay) {
        asRoot(node, List.of("lab-network", "delay", Long.toString(delay.toMillis())));
    }

    private void asRoot(Node node, List<String> command) {
        requireOn(node);
        Output output = answered(client -> exec.runAsRoot(container(node), command, QUICK));
        if (!output.ok()) {
            throw Refusals.networkCannotBeChanged(node, output.text());
        }
    }

    @Override
    public void destroy(Node node) {
        if (containers.state(node).isPresent()) {
            remove(container(node));
        }
        order(client -> removeVolumes(client, Labels.of(home, spec.name(), node)));
        watches.forget(container(node));
    }

    @Override
    public Output run(Node node, List<String> command, Duration limit) {
        requireOn(node);
        return answered(client -> exec.run(container(node), command, limit));
    }

    @Override
    public void write(Node node, String path, String content) {
        Path file = absolute(path);
        requireCreated(node);
        order(client -> {
            try {
                client.copyArchiveToContainerCmd(container(node))
                        .withRemotePath(file.getParent().toString())
                        .withNoOverwriteDirNonDir(true)
                        .withTarInputStream(
                                Archive.of(file.getFileName().toString(), content.getBytes(StandardCharsets.UTF_8)))
                        .exec();
            } catch (NotFoundException missing) {
                if (String.valueOf(missing.getMessage()).contains("Could not find the file")) {
                    throw FileAccess.cannotWrite(file, new NoSuchFileException(path));
                }
                throw missing;
            }
        });
    }

    @Override
    public String read(Node node, String path) {
        Path file = absolute(path);
        requireCreated(node);
        return content(node, file.toString())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> Refusals.fileDoesNotExist(path));
    }

    private Optional<byte[]> content(Node node, String path) {
        try (InputStream archive = engine.ask(client ->
                client.copyArchiveFromContainerCmd(container(node), path).exec())) {
            return Optional.of(Archive.only(archive));
        } catch (NotFoundException missing) {
            return Optional.empty();
        } catch (IOException failed) {
            throw FileAccess.cannotRead(Path.of(path), failed);
        }
    }

    @Override
    public void start(Node node, Service service, List<String> command) {
        requireOn(node);
        List<String> words = new ArrayList<>(List.of("lab-service", "start", service.label()));
        words.addAll(command);
        Output output = run(node, words, QUICK);
        if (!output.ok()) {
            throw new Refusal(
                    Refusal.Cause.LAB,
                    new Problem(
                            DockerMessages.serviceDidNotStart(service.label(), node.name()),
                            DockerMessages.readDetails(),
                            output.text()));
        }
    }

    @Override
    public void signal(Node node, Service service, Signal signal) {
        if (state(node, Containers.State.RUNNING)) {
            run(node, List.of("lab-service", "signal", service.label(), signal.name()), QUICK);
        }
    }

    @Override
    public ServiceState state(Node node, Service service) {
        Containers.State state = containers.state(node).orElse(Containers.State.OFF);
        return switch (state) {
            case OFF -> ServiceState.DOWN;
            case PAUSED -> stands(node, service) ? ServiceState.FROZEN : ServiceState.DOWN;
            case RUNNING ->
                asked(node, watch -> watch.ask("state " + service.label()))
                        .map(ServiceState::valueOf)
                        .orElse(ServiceState.DOWN);
        };
    }

    /** In a container that is paused nobody answers: the engine says what stands there. */
    private boolean stands(Node node, Service service) {
        String[][] processes = answered(client -> client.topContainerCmd(container(node))
                        .withPsArgs("-eo pid,comm")
                        .exec())
                .getProcesses();
        return Arrays.stream(processes).anyMatch(columns -> columns[columns.length - 1].equals(service.label()));
    }

    @Override
    public boolean listens(Node node, int port) {
        return state(node, Containers.State.RUNNING)
                && asked(node, watch -> watch.ask("listens " + port))
                        .filter("yes"::equals)
                        .isPresent();
    }

    @Override
    public LogPage log(Node node, Service service, long from) {
        if (state(node, Containers.State.RUNNING)) {
            return asked(node, watch -> watch.log(service, from)).orElse(new LogPage("", 0));
        }
        byte[] log = containers
                .state(node)
                .flatMap(there -> content(node, LOGS + service.label() + ".log"))
                .orElse(new byte[0]);
        return from >= log.length
                ? new LogPage("", log.length)
                : LogPage.of(Arrays.copyOfRange(log, (int) from, log.length), from);
    }

    @Override
    public void destroy() {
        watches.close();
        Map<String, String> ours = Labels.of(home, spec.name());
        List<String> found =
                answered(client -> client.listContainersCmd()
                                .withShowAll(true)
                                .withLabelFilter(ours)
                                .exec())
                        .stream()
                        .map(com.github.dockerjava.api.model.Container::getId)
                        .toList();
        found.parallelStream().forEach(this::remove);
        order(client -> {
            removeVolumes(client, ours);
            client.listNetworksCmd()
                    .withFilter("label", Labels.filter(ours))
                    .exec()
                    .forEach(network -> unlessDone(
                            () -> client.removeNetworkCmd(network.getId()).exec()));
        });
        networks.release(spec.backend(), spec.name());
        close();
    }

    @Override
    public void close() {
        watches.close();
        lock.ifPresent(DriverLock::close);
    }

    /** By its labels: a name alone may be somebody else's. */
    private static void removeVolumes(DockerClient client, Map<String, String> labels) {
        Optional.ofNullable(client.listVolumesCmd()
                        .withFilter("label", Labels.filter(labels))
                        .exec()
                        .getVolumes())
                .orElse(List.of())
                .forEach(volume -> unlessDone(
                        () -> client.removeVolumeCmd(volume.getName()).exec()));
    }

    private String container(Node node) {
        return NodeContainer.name(spec, node);
    }

    /** Two who remove the same container at once both find it gone in the end. */
    private void remove(String container) {
        order(client -> unlessDone(() -> {
            client.removeContainerCmd(container)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        }));
        await(() -> engine.ask(client -> {
            try {
                client.inspectContainerCmd(container).exec();
                return false;
            } catch (NotFoundException gone) {
                return true;
            }
        }));
    }

    private <T> Optional<T> asked(Node node, NodeWatches.Question<T> question) {
        return watches.ask(container(node), question, () -> {
            containers.forget();
            return state(node, Containers.State.RUNNING);
        });
    }

    private void order(Consumer<DockerClient> order) {
        answered(client -> {
            order.accept(client);
            return null;
        });
    }

    /** What the engine will not do becomes a refusal; what was known of the containers is looked at anew. */
    private <T> T answered(Function<DockerClient, T> question) {
        try {
            return engine.ask(question);
        } catch (NotFoundException missing) {
            throw new Refusal(
                    Refusal.Cause.LAB,
                    new Problem(
                            DockerMessages.partOfLabRemoved(),
                            DockerMessages.rebuildOrRemoveLab(),
                            String.valueOf(missing.getMessage())));
        } catch (DockerException refused) {
            throw new Refusal(Refusal.Cause.LAB, EngineRefusals.of(engine, refused));
        } finally {
            containers.forget();
        }
    }

    /** What is done already, or is gone already, is as good as done. */
    private static void unlessDone(Runnable order) {
        try {
            order.run();
        } catch (NotModifiedException | NotFoundException done) {
            // As it should be.
        } catch (ConflictException meanwhile) {
            String said = String.valueOf(meanwhile.getMessage());
            if (!said.contains("already in progress")
                    && !said.contains("is not running")
                    && !said.contains("already paused")) {
                throw meanwhile;
            }
        }
    }

    private static void await(BooleanSupplier holds) {
        Wait.until(
                GONE_WITHIN,
                holds,
                () -> new Refusal(
                        Refusal.Cause.LAB,
                        DockerMessages.engineTimedOut(GONE_WITHIN.toSeconds()),
                        DockerMessages.checkContainers()));
    }

    private boolean state(Node node, Containers.State state) {
        return containers.state(node).filter(state::equals).isPresent();
    }

    private void requireCreated(Node node) {
        if (containers.state(node).isEmpty()) {
            throw Refusals.nodeDoesNotExist(node);
        }
    }

    private void requireOn(Node node) {
        requireCreated(node);
        if (!on(node)) {
            throw Refusals.nodeIsOff(node);
        }
        if (state(node, Containers.State.PAUSED)) {
            throw Refusals.nodeIsFrozen(node);
        }
    }

    private static Path absolute(String path) {
        Path file = Path.of(path);
        if (!file.isAbsolute() || !file.equals(file.normalize())) {
            throw new IllegalArgumentException(path + " is no place on a node");
        }
        return file;
    }
}
