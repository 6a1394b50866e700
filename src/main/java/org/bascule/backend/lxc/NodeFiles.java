package org.bascule.backend.lxc;

import java.nio.file.Path;
import java.util.List;
import org.bascule.backend.Output;
import org.bascule.backend.machine.Refusals;
import org.bascule.backend.machine.Require;
import org.bascule.lab.Node;

/** The files of a container. While it is off, those of its own layer, which lies over the base container. */
record NodeFiles(Node node, Root root, Containers containers) {

    void write(String path, String content, boolean on) {
        Path file = Require.absolutePath(path);
        List<String> command = on
                ? containers.attach(node, List.of("tee", file.toString()))
                : List.of("tee", containers.delta(node) + file.toString());
        feed(command, content);
    }

    /** On a node that is on: only there the account is known. */
    void writePrivate(String path, String content, String owner) {
        Path file = Require.absolutePath(path);
        feed(
                containers.attach(
                        node,
                        List.of("install", "-T", "-m", "600", "-o", owner, "-g", owner, "/dev/stdin", file.toString())),
                content);
    }

    /** Writes a unit file, of which systemd then knows. */
    void install(Unit unit) {
        write(Unit.path(unit.service()), unit.text(), true);
        root.run(containers.systemctl(node, "daemon-reload"));
    }

    private void feed(List<String> command, String content) {
        Output output = root.feed(command, content);
        if (!output.ok()) {
            throw Root.failed(command, output);
        }
    }

    String read(String path, boolean on) {
        Path file = Require.absolutePath(path);
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
