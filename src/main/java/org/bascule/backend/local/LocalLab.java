package org.bascule.backend.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bascule.backend.Lab;
import org.bascule.backend.LabNode;
import org.bascule.backend.machine.DriverLock;
import org.bascule.backend.machine.Shell;
import org.bascule.backend.machine.Trees;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;

/** A lab of ordinary processes, in a directory of its own. */
final class LocalLab implements Lab {

    private final LabSpec spec;
    private final LabDirectory directory;
    private final LocalHost host;
    private final LabProcesses processes;
    private final Optional<DriverLock> lock;
    private final Map<Node, LocalNode> nodes = new ConcurrentHashMap<>();

    LocalLab(LabSpec spec, LabDirectory directory, LocalHost host, Optional<DriverLock> lock) {
        this.spec = spec;
        this.directory = directory;
        this.host = host;
        this.processes = new LabProcesses(spec, directory);
        this.lock = lock;
    }

    @Override
    public LabSpec spec() {
        return spec;
    }

    @Override
    public LabNode node(Node node) {
        return nodes.computeIfAbsent(node, any -> new LocalNode(node, spec, directory, host, processes));
    }

    @Override
    public void requireVersions() {
        int major = spec.postgresMajor();
        if (major != 0 && host.programs().postgresBin().isEmpty()) {
            throw new Refusal(
                    Refusal.Cause.MACHINE,
                    LocalMessages.postgresOfLabRemoved(spec.name(), major),
                    LocalMessages.installPostgresOrRemoveLab(spec.name(), major));
        }
    }

    /** In the lab's directory, with the programs that the nodes find, as the account that owns their processes and files. */
    @Override
    public List<String> terminal() {
        List<String> lines = new ArrayList<>();
        if (!host.account().prefix().isEmpty()) {
            lines.add(Shell.line(host.account().prefix()) + " bash");
        }
        lines.add("cd " + Shell.word(directory.root().toString()));
        // HAProxy is where a user's programs need not be.
        String bin = host.programs().postgresBin().map(Path::toString).orElse("");
        lines.add("export PATH=" + Shell.word(bin) + ":$PATH:/usr/local/sbin:/usr/sbin");
        return List.copyOf(lines);
    }

    @Override
    public List<Node> nodes() {
        return spec.topology().nodes().stream()
                .filter(node -> node(node).created())
                .toList();
    }

    @Override
    public void destroy() {
        Termination.kill(processes::ofLab);
        directory.allData().forEach(data -> SharedMemory.release(data, host.account()));
        Trees.delete(directory.root());
        host.networks().release(spec.backend(), spec.name());
        close();
    }

    @Override
    public void close() {
        lock.ifPresent(DriverLock::close);
    }
}
