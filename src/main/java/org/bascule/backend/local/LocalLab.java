package org.bascule.backend.local;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.bascule.backend.Idiom;
import org.bascule.backend.Lab;
import org.bascule.backend.LogPage;
import org.bascule.backend.NodePaths;
import org.bascule.backend.Output;
import org.bascule.backend.Signal;
import org.bascule.backend.machine.DriverLock;
import org.bascule.backend.machine.FileAccess;
import org.bascule.backend.machine.Listeners;
import org.bascule.backend.machine.LoopbackNetworks;
import org.bascule.backend.machine.ProcessTable;
import org.bascule.backend.machine.ProcessTable.Running;
import org.bascule.backend.machine.Refusals;
import org.bascule.backend.machine.Spawn;
import org.bascule.backend.machine.Trees;
import org.bascule.backend.machine.Wait;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;

/** A lab of ordinary processes: each node a directory, and an address of the loopback network. */
final class LocalLab implements Lab {

    private static final int LOG_PAGE = 1 << 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final LabSpec spec;
    private final LabDirectory directory;
    private final Programs programs;
    private final Account account;
    private final LoopbackNetworks networks;
    private final LabProcesses processes;
    private final Optional<DriverLock> lock;
    private final Object starting = new Object();

    LocalLab(
            LabSpec spec,
            LabDirectory directory,
            Programs programs,
            Account account,
            LoopbackNetworks networks,
            Optional<DriverLock> lock) {
        this.spec = spec;
        this.directory = directory;
        this.programs = programs;
        this.account = account;
        this.networks = networks;
        this.processes = new LabProcesses(spec, directory);
        this.lock = lock;
    }

    @Override
    public LabSpec spec() {
        return spec;
    }

    @Override
    public Idiom idiom() {
        return new LocalIdiom(directory);
    }

    @Override
    public NodePaths place(Node node) {
        return new NodePaths(
                spec.address(node),
                true,
                directory.etc(node).toString(),
                directory.data(node).toString(),
                directory.run(node).toString(),
                programs.postgresBin().map(Path::toString).orElse(""),
                false);
    }

    @Override
    public InetSocketAddress reach(Node node, int port) {
        return new InetSocketAddress(spec.address(node), port);
    }

    @Override
    public List<Node> nodes() {
        return spec.topology().nodes().stream().filter(this::created).toList();
    }

    @Override
    public void create(Node node) {
        FileAccess.write(directory.node(node), () -> {
            own(directory.node(node));
            for (String part : List.of("etc", "data", "run", "log")) {
                own(directory.node(node).resolve(part));
            }
            for (Service service : node.services()) {
                own(Path.of(place(node).etc(service)));
                own(Path.of(place(node).data(service)));
            }
        });
    }

    private void own(Path directory) throws IOException {
        Files.createDirectories(directory);
        account.own(directory);
    }

    @Override
    public void start(Node node) {
        requireCreated(node);
        FileAccess.write(directory.off(node), () -> Files.deleteIfExists(directory.off(node)));
    }

    @Override
    public boolean on(Node node) {
        return created(node) && !Files.exists(directory.off(node));
    }

    @Override
    public void kill(Node node) {
        requireCreated(node);
        FileAccess.write(directory.off(node), () -> Files.writeString(directory.off(node), ""));
        end(() -> processes.ofNode(node.name(), directory.node(node)));
        SharedMemory.release(directory.data(node), account);
    }

    @Override
    public void freeze(Node node) {
        requireCreated(node);
        Wait.until(
                LONGEST_WAIT,
                () -> {
                    // Again and again, since a process that is not stopped yet may have made another meanwhile.
                    LabProcesses.signal(moving(node), Signal.STOP);
                    return moving(node).isEmpty();
                },
                () -> new Refusal(
                        Refusal.Cause.LAB,
                        LocalMessages.processesNotFrozen(names(moving(node))),
                        LocalMessages.tryAgainAfterDiskWait()));
    }

    @Override
    public void thaw(Node node) {
        requireCreated(node);
        LabProcesses.signal(processes.ofNode(node.name(), directory.node(node)), Signal.CONT);
    }

    @Override
    public void destroy(Node node) {
        if (!created(node)) {
            return;
        }
        kill(node);
        Trees.delete(directory.node(node));
    }

    @Override
    public Output run(Node node, List<String> command, Duration limit) {
        requireOn(node);
        return Spawn.waitFor(onNode(node, "command", Niceness.prefix(), command), limit);
    }

    @Override
    public void write(Node node, String path, String content) {
        Path file = inside(node, path);
        requireCreated(node);
        FileAccess.write(file, () -> {
            Files.writeString(file, content);
            account.own(file);
        });
    }

    @Override
    public String read(Node node, String path) {
        Path file = inside(node, path);
        return existing(file, () -> Files.readString(file)).orElseThrow(() -> Refusals.fileDoesNotExist(path));
    }

    @Override
    public void start(Node node, Service service, List<String> command) {
        requireOn(node);
        synchronized (starting) {
            if (state(node, service) == ServiceState.DOWN) {
                spawn(node, service, command);
            }
        }
    }

    private void spawn(Node node, Service service, List<String> command) {
        FileAccess.write(directory.log(node, service), () -> {
            File log = directory.log(node, service).toFile();
            Process started = onNode(node, service.label(), Niceness.prefix(service), command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            Files.writeString(directory.pid(node, service), Long.toString(started.pid()));
        });
    }

    @Override
    public void signal(Node node, Service service, Signal signal) {
        process(node, service).ifPresent(process -> LabProcesses.signal(List.of(process), signal));
    }

    @Override
    public ServiceState state(Node node, Service service) {
        return process(node, service)
                .map(process -> process.stopped() ? ServiceState.FROZEN : ServiceState.UP)
                .orElse(ServiceState.DOWN);
    }

    @Override
    public boolean listens(Node node, int port) {
        return Listeners.takesConnections(reach(node, port));
    }

    @Override
    public LogPage log(Node node, Service service, long from) {
        Path log = directory.log(node, service);
        return existing(log, () -> page(log, from)).orElse(new LogPage("", 0));
    }

    private static LogPage page(Path log, long from) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(log);
                InputStream bytes = Channels.newInputStream(file)) {
            long end = file.size();
            if (from >= end) {
                return new LogPage("", end);
            }
            file.position(from);
            return LogPage.of(bytes.readNBytes((int) Math.min(end - from, LOG_PAGE)), from);
        }
    }

    /** What a file holds; empty where it has not been written yet. */
    private static <T> Optional<T> existing(Path file, FileAccess.Read<T> read) {
        return FileAccess.read(file, () -> {
            try {
                return Optional.of(read.run());
            } catch (NoSuchFileException notWrittenYet) {
                return Optional.empty();
            }
        });
    }

    @Override
    public OptionalLong work(Node node) {
        return OptionalLong.of(processes.ofNode(node.name(), directory.node(node)).stream()
                .mapToLong(process -> ProcessTable.ticks(process.pid()))
                .sum());
    }

    @Override
    public void destroy() {
        end(processes::ofLab);
        directory.allData().forEach(data -> SharedMemory.release(data, account));
        Trees.delete(directory.root());
        networks.release(spec.backend(), spec.name());
        close();
    }

    @Override
    public void close() {
        lock.ifPresent(DriverLock::close);
    }

    private List<Running> moving(Node node) {
        return processes.ofNode(node.name(), directory.node(node)).stream()
                .filter(process -> !process.stopped())
                .toList();
    }

    private Optional<Running> process(Node node, Service service) {
        return started(node, service).or(() -> processes.startedByHand(node.name(), service));
    }

    private Optional<Running> started(Node node, Service service) {
        Path file = directory.pid(node, service);
        return existing(file, () -> Files.readString(file))
                .filter(pid -> pid.matches("[0-9]{1,10}")) // one that is being written is empty
                .flatMap(pid -> processes.service(Long.parseLong(pid), node.name(), service));
    }

    private ProcessBuilder onNode(Node node, String service, List<String> niceness, List<String> command) {
        List<String> words = new ArrayList<>(SignalDispositions.prefix());
        words.addAll(niceness);
        words.addAll(account.prefix());
        words.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(directory.node(node).toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", programs.searchPath());
        environment.put("HOME", directory.node(node).toString());
        environment.put("TMPDIR", directory.temporary(node));
        environment.put("LANG", "C.UTF-8");
        environment.put("PYTHONUNBUFFERED", "1");
        environment.put(LabProcesses.LAB, spec.name().value());
        environment.put(LabProcesses.DIRECTORY, directory.root().toString());
        environment.put(LabProcesses.NODE, node.name());
        environment.put(LabProcesses.SERVICE, service);
        return builder;
    }

    private boolean created(Node node) {
        return Files.isDirectory(directory.node(node));
    }

    private void requireCreated(Node node) {
        if (!created(node)) {
            throw Refusals.nodeDoesNotExist(node);
        }
    }

    private void requireOn(Node node) {
        requireCreated(node);
        if (!on(node)) {
            throw Refusals.nodeIsOff(node);
        }
    }

    /** A file of the node, and of no other place. */
    private Path inside(Node node, String path) {
        Path file = Path.of(path).normalize();
        if (!file.startsWith(directory.node(node))) {
            throw new IllegalArgumentException(path + " is not on " + node.name());
        }
        return file;
    }

    /**
     * Kills what is there until nothing is. Postmasters come after the rest, which might start them again, and are told
     * to quit: killed, they would leave their shared memory behind.
     */
    private static void end(Supplier<List<Running>> found) {
        Instant patience = Instant.now().plusSeconds(2);
        Wait.until(
                LONGEST_WAIT,
                () -> {
                    List<Running> left = found.get();
                    end(left, Instant.now().isBefore(patience));
                    return left.isEmpty();
                },
                () -> new Refusal(
                        Refusal.Cause.LAB,
                        LocalMessages.processesNotStopped(names(found.get())),
                        LocalMessages.removeAgainAfterDiskWait()));
    }

    private static void end(List<Running> left, boolean patient) {
        List<Running> quitting = left.stream()
                .filter(process -> patient && process.program().equals("postgres"))
                .toList();
        LabProcesses.signal(
                left.stream().filter(process -> !quitting.contains(process)).toList(), Signal.KILL);
        LabProcesses.signal(quitting.stream().filter(LabProcesses::isPostmaster).toList(), "QUIT");
        LabProcesses.signal(quitting, Signal.CONT);
    }

    private static String names(List<Running> processes) {
        return processes.stream()
                .map(process -> process.program() + " (" + process.pid() + ")")
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
