package org.bascule.backend.lxc;

import java.nio.file.Path;
import java.util.List;
import org.bascule.backend.Output;
import org.bascule.backend.machine.Refusals;
import org.bascule.lab.Node;

/** The files of a container. While it is off, those of its own layer, which lies over the base container. */
record NodeFiles(Node node, Root root, Containers containers) {

    void write(Path file, String content, boolean on) {
        List<String> command = on
                ? containers.attach(node, List.of("tee", file.toString()))
                : List.of("tee", containers.delta(node) + file.toString());
        Output output = root.feed(command, content);
        if (!output.ok()) {
            throw Root.failed(command, output);
        }
    }

    String read(Path file, boolean on) {
        Output output = root.attempt(
                on
                        ? containers.attach(node, List.of("cat", "--", file.toString()))
                        : List.of("cat", "--", containers.delta(node) + file.toString()));
        if (!output.ok()) {
            throw Refusals.fileDoesNotExist(file.toString());
        }
        return output.text();
    }
}
