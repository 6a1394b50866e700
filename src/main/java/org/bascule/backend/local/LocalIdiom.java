package org.bascule.backend.local;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.bascule.backend.Idiom;
import org.bascule.backend.Signal;
import org.bascule.backend.machine.Shell;
import org.bascule.lab.Node;
import org.bascule.lab.Service;

/** Typed in a terminal of this machine, in the lab's own directory. */
final class LocalIdiom implements Idiom {

    private final LabDirectory directory;

    LocalIdiom(LabDirectory directory) {
        this.directory = directory;
    }

    @Override
    public String create(Node node) {
        return "mkdir -p " + relative(directory.node(node)) + "/{etc,data,run,log}";
    }

    @Override
    public String run(Node node, List<String> command) {
        return command.stream().map(this::word).collect(Collectors.joining(" "));
    }

    @Override
    public String edit(Node node, String path) {
        return "vim " + relative(Path.of(path));
    }

    @Override
    public String start(Node node, Service service, List<String> command) {
        return run(node, command) + " >> " + relative(directory.log(node, service)) + " 2>&1 &";
    }

    @Override
    public String signal(Node node, Service service, Signal signal) {
        return "kill -" + signal + " $(cat " + relative(directory.pid(node, service)) + ")";
    }

    /** Every process of a node has the node's directory for a home. */
    @Override
    public String signal(Node node, Signal signal) {
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
