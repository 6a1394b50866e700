package org.bascule.backend.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bascule.backend.machine.FileAccess;
import org.bascule.backend.machine.Shell;
import org.bascule.lab.Node;
import org.bascule.lab.Service;

/** The directory that contains everything a lab owns. */
final class LabDirectory {

    private final Path root;

    LabDirectory(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    Path nodes() {
        return root.resolve("nodes");
    }

    Path node(Node node) {
        return nodes().resolve(node.name());
    }

    Path etc(Node node) {
        return node(node).resolve("etc");
    }

    Path data(Node node) {
        return node(node).resolve("data");
    }

    Path run(Node node) {
        return node(node).resolve("run");
    }

    /**
     * Where the node's programs put their temporary files: Patroni one with the superuser's password, which it leaves behind
     * when it is killed meanwhile. Patroni pastes the path into a command line unquoted: where a shell would not take it
     * for one word, it is named by the directory that the node's programs run in.
     */
    String temporary(Node node) {
        String path = run(node).toString();
        return Shell.word(path).equals(path)
                ? path
                : "/proc/self/cwd/" + node(node).relativize(run(node));
    }

    Path log(Node node, Service service) {
        return node(node).resolve("log").resolve(service.label() + ".log");
    }

    Path pid(Node node, Service service) {
        return run(node).resolve(service.label() + ".pid");
    }

    /** Exists while the node is powered off. */
    Path off(Node node) {
        return node(node).resolve("off");
    }

    /** The data directory of every node, including nodes that are not in the description. */
    List<Path> allData() {
        if (!Files.isDirectory(nodes())) {
            return List.of();
        }
        return FileAccess.read(nodes(), () -> {
            try (Stream<Path> found = Files.list(nodes())) {
                return found.map(node -> node.resolve("data")).toList();
            }
        });
    }
}
