package org.bascule.backend.local;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bascule.backend.CommandLines;
import org.bascule.backend.Signal;
import org.bascule.backend.machine.Shell;
import org.bascule.lab.Node;
import org.bascule.lab.Service;

/** Commands for a terminal of this machine, in the lab's own directory. */
record LocalCommandLines(Node node, LabDirectory directory) implements CommandLines {

    /** With a directory for the configuration and one for the data of each service, as the node has them. */
    @Override
    public String create() {
        List<String> etc = node.services().stream()
                .map(service -> "etc/" + service.label())
                .toList();
        List<String> data = node.services().stream()
                .map(service -> "data/" + (service == Service.PATRONI ? "postgresql" : service.label()))
                .toList();
        return "mkdir -p " + relative(directory.node(node)) + "/{"
                + Stream.of(etc, data, List.of("run", "log"))
                        .flatMap(List::stream)
                        .collect(Collectors.joining(","))
                + "}";
    }

    @Override
    public String destroy() {
        return signal(Signal.KILL) + "; rm -r -f " + relative(directory.node(node));
    }

    @Override
    public String run(List<String> command) {
        return command.stream().map(this::word).collect(Collectors.joining(" "));
    }

    @Override
    public String edit(String path) {
        return "vim " + relative(Path.of(path));
    }

    @Override
    public String write(String path) {
        return "cat > " + relative(Path.of(path));
    }

    @Override
    public String copy(String path, CommandLines to, String target) {
        return "cp " + relative(Path.of(path)) + " " + relative(Path.of(target));
    }

    /** In the node's directory, by which its processes are found. Patroni's PostgreSQL archives WAL with pgBackRest. */
    @Override
    public String start(Service service, List<String> command) {
        Path home = directory.node(node);
        String environment = service == Service.PATRONI && node.runs(Service.PGBACKREST)
                ? "PGBACKREST_CONFIG=$PWD/etc/pgbackrest/pgbackrest.conf "
                : "";
        String program = command.stream()
                .map(word -> Shell.word(
                        word.startsWith(home + "/")
                                ? home.relativize(Path.of(word)).toString()
                                : word))
                .collect(Collectors.joining(" "));
        return "(cd " + relative(home) + " && " + environment + "exec " + program + " >> "
                + home.relativize(directory.log(node, service)) + " 2>&1) & echo $! > "
                + relative(directory.pid(node, service));
    }

    @Override
    public String signal(Service service, Signal signal) {
        return "kill -" + signal + " $(cat " + relative(directory.pid(node, service)) + ")";
    }

    /** The node's processes work in its directory, PostgreSQL's in its data directory. */
    @Override
    public String signal(Signal signal) {
        String home = relative(directory.node(node));
        return (signal == Signal.KILL ? "touch " + relative(directory.off(node)) + "; " : "")
                + "kill -" + signal + " $(find /proc/[0-9]*/cwd \\( -lname \"$PWD/" + home + "\" -o -lname \"$PWD/"
                + home
                + "/*\" \\) 2> /dev/null | cut -d/ -f3)";
    }

    @Override
    public String powerOn() {
        return "rm -f " + relative(directory.off(node));
    }

    private String word(String word) {
        String shorter = word.startsWith(directory.root().toString()) ? relative(Path.of(word)) : word;
        return Shell.word(shorter);
    }

    private String relative(Path path) {
        return path.startsWith(directory.root())
                ? directory.root().relativize(path).toString()
                : path.toString();
    }
}
