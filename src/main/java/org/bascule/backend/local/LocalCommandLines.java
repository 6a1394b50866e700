package org.bascule.backend.local;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.bascule.backend.CommandLines;
import org.bascule.backend.Signal;
import org.bascule.backend.machine.Shell;
import org.bascule.lab.Node;
import org.bascule.lab.Service;

/** Commands for a terminal of this machine, in the lab's own directory. */
record LocalCommandLines(Node node, LabDirectory directory) implements CommandLines {

    @Override
    public String create() {
        return "mkdir -p " + relative(directory.node(node)) + "/{etc,data,run,log}";
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
    public String start(Service service, List<String> command) {
        return run(command) + " >> " + relative(directory.log(node, service)) + " 2>&1 &";
    }

    @Override
    public String signal(Service service, Signal signal) {
        return "kill -" + signal + " $(cat " + relative(directory.pid(node, service)) + ")";
    }

    /** Finds the node's processes by their {@code HOME}, which is the node's directory. */
    @Override
    public String signal(Signal signal) {
        return "kill -" + signal + " $(grep -slzxF \"HOME=$PWD/" + relative(directory.node(node))
                + "\" /proc/[0-9]*/environ | cut -d/ -f3)";
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
