package org.bascule.backend.docker;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
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
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;

/** A node that is a container, a volume, and an address of the lab's network. */
final class DockerNode implements LabNode {

    static final String DATA = "/var/lib/lab";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Node node;
    private final NodeContainer made;
    private final LabNetwork network;
    private final Reach reach;
    private final LabEngine engine;
    private final NodeWatches watches;
    private final Exec exec;
    private final String container;
    private final ContainerFiles files;

    DockerNode(Node node, String image, NodeParts parts) {
        this.node = node;
        this.network = parts.network();
        this.reach = parts.reach();
        this.engine = parts.engine();
        this.watches = parts.watches();
        this.made = new NodeContainer(parts.lab(), node, image, engine.labels(node));
        this.exec = new Exec(engine.engine());
        this.container = NodeContainer.name(parts.lab().spec(), node);
        this.files = new ContainerFiles(engine, container);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public DockerCommandLines commandLines() {
        return new DockerCommandLines(made, this::created);
    }

    @Override
    public NodePaths paths() {
        return new NodePaths(
                made.lab().spec().address(node), false, "/etc/lab", DATA, "/run/lab", "/usr/lib/postgresql/bin", false);
    }

    @Override
    public InetSocketAddress reach(int port) {
        return reach.at(node, port);
    }

    @Override
    public boolean created() {
        return state().isPresent();
    }

    @Override
    public void create() {
        if (created()) {
            return;
        }
        network.restore(made.lab());
        engine.tell(made::make);
        try {
            powerOn();
        } catch (RuntimeException refused) {
            engine.removeContainer(container);
            throw refused;
        }
    }

    @Override
    public void destroy() {
        if (created()) {
            engine.removeContainer(container);
        }
        engine.removeVolumes(engine.labels(node));
        watches.forget(container);
        reach.close(node);
    }

    @Override
    public boolean isOn() {
        return state().filter(Containers.State::on).isPresent();
    }

    @Override
    public void powerOn() {
        Require.created(this);
        engine.tellUnlessDone(client -> client.startContainerCmd(container).exec());
        reach.open(node);
    }

    @Override
    public void powerOff() {
        Require.created(this);
        if (isOn()) {
            engine.tellUnlessDone(client ->
                    client.killContainerCmd(container).withSignal("KILL").exec());
            engine.await(() -> !isOn());
        }
        watches.forget(container);
        reach.close(node);
    }

    @Override
    public void freeze() {
        Require.created(this);
        if (is(Containers.State.RUNNING)) {
            engine.tellUnlessDone(client -> client.pauseContainerCmd(container).exec());
        }
    }

    @Override
    public void unfreeze() {
        Require.created(this);
        if (is(Containers.State.PAUSED)) {
            engine.tellUnlessDone(
                    client -> client.unpauseContainerCmd(container).exec());
        }
    }

    @Override
    public Optional<NetworkFaults> networkFaults() {
        return Optional.of(new LabNetworkFaults(made.lab().spec(), node, this::runAsRoot, commandLines()::runAsRoot));
    }

    private Output runAsRoot(List<String> command) {
        requireRunning();
        return engine.ask(client -> exec.runAsRoot(container, command, LIMIT));
    }

    @Override
    public Output run(List<String> command, Duration limit) {
        requireRunning();
        return engine.ask(client -> exec.run(container, command, limit));
    }

    @Override
    public Attachment attach(List<String> command, Map<String, String> environment, boolean terminal) {
        requireRunning();
        return new DockerAttachment(engine.engine(), container).of(command, environment, terminal);
    }

    @Override
    public void write(String path, String content) {
        Require.created(this);
        files.write(path, content);
    }

    @Override
    public void writePrivate(Service owner, String path, String content) {
        Require.on(this);
        files.writePrivate(path, content);
    }

    @Override
    public String read(String path) {
        Require.created(this);
        return files.text(path);
    }

    @Override
    public void start(Service service, List<String> command) {
        List<String> words = new ArrayList<>(List.of("lab-service", "start", service.label()));
        words.addAll(command);
        Output output = run(words, LIMIT);
        if (!output.ok()) {
            throw EngineRefusals.serviceDidNotStart(service, node, output);
        }
    }

    @Override
    public void signal(Service service, Signal signal) {
        if (is(Containers.State.RUNNING)) {
            run(List.of("lab-service", "signal", service.label(), signal.name()), LIMIT);
        }
    }

    @Override
    public ServiceState state(Service service) {
        return switch (state().orElse(Containers.State.OFF)) {
            case OFF -> ServiceState.DOWN;
            case PAUSED -> engine.hasProcess(container, service.label()) ? ServiceState.FROZEN : ServiceState.DOWN;
            case RUNNING ->
                ask(watch -> watch.ask("state " + service.label()))
                        .map(ServiceState::valueOf)
                        .orElse(ServiceState.DOWN);
        };
    }

    @Override
    public boolean listens(int port) {
        return is(Containers.State.RUNNING)
                && ask(watch -> watch.ask("listens " + port))
                        .filter("yes"::equals)
                        .isPresent();
    }

    @Override
    public LogPage log(Service service, long from) {
        if (is(Containers.State.RUNNING)) {
            return ask(watch -> watch.log(service, from)).orElse(LogPage.EMPTY);
        }
        return state().flatMap(created -> files.log(service, from)).orElse(LogPage.EMPTY);
    }

    private <T> Optional<T> ask(NodeWatches.Question<T> question) {
        return watches.ask(container, question, () -> {
            engine.containers().forget();
            return is(Containers.State.RUNNING);
        });
    }

    private Optional<Containers.State> state() {
        return engine.containers().state(node);
    }

    private boolean is(Containers.State state) {
        return state().filter(state::equals).isPresent();
    }

    private void requireRunning() {
        Require.on(this);
        if (is(Containers.State.PAUSED)) {
            throw Refusals.nodeIsFrozen(node);
        }
    }
}
