package org.bascule.backend.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bascule.backend.Attachment;
import org.bascule.backend.CommandLines;
import org.bascule.backend.LabNode;
import org.bascule.backend.LogPage;
import org.bascule.backend.NodePaths;
import org.bascule.backend.Output;
import org.bascule.backend.Signal;
import org.bascule.backend.machine.FileAccess;
import org.bascule.backend.machine.Listeners;
import org.bascule.backend.machine.ProcessTable;
import org.bascule.backend.machine.ProcessTable.Running;
import org.bascule.backend.machine.Require;
import org.bascule.backend.machine.Trees;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;

/** A node of ordinary processes: a directory, and an address of the loopback network. */
final class LocalNode implements LabNode {

    private final Node node;
    private final LabSpec spec;
    private final LabDirectory directory;
    private final LocalHost host;
    private final LabProcesses processes;
    private final NodeLauncher launcher;
    private final LocalFiles files;
    private final Object starting = new Object();

    LocalNode(Node node, LabSpec spec, LabDirectory directory, LocalHost host, LabProcesses processes) {
        this.node = node;
        this.spec = spec;
        this.directory = directory;
        this.host = host;
        this.processes = processes;
        this.launcher = new NodeLauncher(node, spec, directory, host);
        this.files = new LocalFiles(directory.node(node), host.account());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public CommandLines commandLines() {
        return new LocalCommandLines(node, directory);
    }

    @Override
    public NodePaths paths() {
        return new NodePaths(
                spec.address(node),
                true,
                directory.etc(node).toString(),
                directory.data(node).toString(),
                directory.run(node).toString(),
                host.programs().postgresBin().map(Path::toString).orElse(""),
                false);
    }

    @Override
    public InetSocketAddress reach(int port) {
        return new InetSocketAddress(spec.address(node), port);
    }

    @Override
    public boolean created() {
        return Files.isDirectory(home());
    }

    @Override
    public void create() {
        FileAccess.write(home(), () -> {
            make(home());
            for (String part : List.of("etc", "data", "run", "log")) {
                make(home().resolve(part));
            }
            for (Service service : node.services()) {
                make(Path.of(paths().etc(service)));
                make(Path.of(paths().data(service)));
            }
        });
    }

    private void make(Path path) throws IOException {
        Files.createDirectories(path);
        host.account().own(path);
    }

    @Override
    public void destroy() {
        if (created()) {
            powerOff();
            Trees.delete(home());
        }
    }

    @Override
    public boolean isOn() {
        return created() && !Files.exists(directory.off(node));
    }

    @Override
    public void powerOn() {
        Require.created(this);
        FileAccess.write(directory.off(node), () -> Files.deleteIfExists(directory.off(node)));
    }

    @Override
    public void powerOff() {
        Require.created(this);
        FileAccess.write(directory.off(node), () -> Files.writeString(directory.off(node), ""));
        Termination.kill(this::running);
        SharedMemory.release(directory.data(node), host.account());
    }

    @Override
    public void freeze() {
        Require.created(this);
        Termination.freeze(
                () -> running().stream().filter(process -> !process.stopped()).toList());
    }

    @Override
    public void unfreeze() {
        Require.created(this);
        LabProcesses.signal(running(), Signal.CONT);
    }

    @Override
    public OptionalLong cpuTicks() {
        return OptionalLong.of(running().stream()
                .mapToLong(process -> ProcessTable.ticks(process.pid()))
                .sum());
    }

    @Override
    public Output run(List<String> command, Duration limit) {
        Require.on(this);
        return launcher.run(command, limit);
    }

    @Override
    public Attachment attach(List<String> command, Map<String, String> environment, boolean terminal) {
        Require.on(this);
        return launcher.attach(command, environment);
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
        return files.read(path);
    }

    @Override
    public void start(Service service, List<String> command) {
        Require.on(this);
        synchronized (starting) {
            if (state(service) == ServiceState.DOWN) {
                launcher.start(service, command);
            }
        }
    }

    @Override
    public void signal(Service service, Signal signal) {
        process(service).ifPresent(process -> LabProcesses.signal(List.of(process), signal));
    }

    @Override
    public ServiceState state(Service service) {
        return process(service)
                .map(process -> process.stopped() ? ServiceState.FROZEN : ServiceState.UP)
                .orElse(ServiceState.DOWN);
    }

    @Override
    public boolean listens(int port) {
        return Listeners.takesConnections(reach(port));
    }

    @Override
    public LogPage log(Service service, long from) {
        return files.page(directory.log(node, service), from);
    }

    private Path home() {
        return directory.node(node);
    }

    private List<Running> running() {
        return processes.ofNode(node.name(), home());
    }

    private Optional<Running> process(Service service) {
        Path file = directory.pid(node, service);
        return FileAccess.readIfExists(file, () -> Files.readString(file))
                .filter(pid -> pid.matches("[0-9]{1,10}")) // empty while it is being written
                .flatMap(pid -> processes.service(Long.parseLong(pid), node.name(), service))
                .or(() -> recorded(service, processes.unrecorded(node.name(), service)));
    }

    /** Whoever stops the service by hand reads its number in the file, which names another process after a start that failed. */
    private Optional<Running> recorded(Service service, Optional<Running> found) {
        try {
            found.ifPresent(process -> launcher.record(service, process.pid()));
        } catch (Refusal notWritten) {
            // The service runs all the same.
        }
        return found;
    }
}
