package org.bascule.backend.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bascule.backend.Attachment;
import org.bascule.backend.Output;
import org.bascule.backend.machine.FileAccess;
import org.bascule.backend.machine.Spawn;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Service;

/** Starts the programs of a node, with its directory, its account and its environment. */
record NodeLauncher(Node node, LabSpec spec, LabDirectory directory, LocalHost host) {

    Output run(List<String> command, Duration limit) {
        return Spawn.waitFor(builder("command", Niceness.prefix(), command), limit);
    }

    /** In the session of the terminal it is started on, which another session's processes could not read. */
    Attachment attach(List<String> command, Map<String, String> more) {
        ProcessBuilder builder = builder(LabProcesses.PERSON, Niceness.here(), command);
        Map<String, String> environment = new HashMap<>(builder.environment());
        environment.putAll(more);
        return new Attachment(builder.command(), environment, directory.node(node));
    }

    /** Starts a service, appends its output to its log, and writes down its process id. */
    void start(Service service, List<String> command) {
        Path log = directory.log(node, service);
        ProcessBuilder builder = builder(service.label(), Niceness.prefix(service), command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        FileAccess.write(log, () -> {
            if (Files.notExists(log)) {
                Files.createFile(log);
            }
            // Whoever starts the service by hand, as the same account, writes to the same files.
            host.account().own(log);
            record(service, builder.start().pid());
        });
    }

    /** Writes down the process id of a service, unless the file has it already. */
    void record(Service service, long pid) {
        Path file = directory.pid(node, service);
        String line = Long.toString(pid);
        FileAccess.write(file, () -> {
            if (Files.notExists(file) || !Files.readString(file).strip().equals(line)) {
                Files.writeString(file, line);
                host.account().own(file);
            }
        });
    }

    private ProcessBuilder builder(String service, List<String> niceness, List<String> command) {
        List<String> words = new ArrayList<>(SignalDispositions.prefix());
        words.addAll(niceness);
        words.addAll(host.account().prefix());
        words.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(directory.node(node).toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", host.programs().searchPath());
        environment.put("HOME", directory.node(node).toString());
        environment.put("TMPDIR", directory.temporary(node));
        environment.put("LANG", "C.UTF-8");
        environment.put("PYTHONUNBUFFERED", "1");
        environment.put(
                "PGBACKREST_CONFIG",
                directory.etc(node).resolve("pgbackrest/pgbackrest.conf").toString());
        environment.put(LabProcesses.LAB, spec.name().value());
        environment.put(LabProcesses.DIRECTORY, directory.root().toString());
        environment.put(LabProcesses.NODE, node.name());
        environment.put(LabProcesses.SERVICE, service);
        return builder;
    }
}
