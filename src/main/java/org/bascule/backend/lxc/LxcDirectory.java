package org.bascule.backend.lxc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.backend.machine.FileAccess;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Service;

/**
 * A lab's directory. LXC's containers in it belong to root; what the lab itself records belongs to the user of this
 * program.
 */
record LxcDirectory(Path root) {

    /** The lab's bridge, and the first three octets of the network there. */
    record Joint(String bridge, String network) {}

    /** Creates it, and records the lab's bridge. */
    static void furnish(Path root, Joint joint) throws IOException {
        Files.createDirectories(root.resolve("made"));
        Files.createDirectories(root.resolve("run"));
        Files.writeString(root.resolve("bridge"), joint.bridge() + " " + joint.network());
    }

    Optional<Joint> joint() {
        try {
            String[] words = Files.readString(root.resolve("bridge")).split(" ");
            return words.length == 2 ? Optional.of(new Joint(words[0], words[1])) : Optional.empty();
        } catch (IOException lost) {
            return Optional.empty();
        }
    }

    /** Where lxc-start writes the process id of a container's monitor. */
    Path pid(Node node) {
        return root.resolve("run").resolve(node.container() + ".pid");
    }

    boolean isMade(Node node) {
        return Files.exists(made(node));
    }

    /** Recorded once the container is complete: a container without it was left by an interruption. */
    void keep(Node node) {
        write(made(node), "");
    }

    void forget(Node node) {
        FileAccess.write(root, () -> {
            Files.deleteIfExists(made(node));
            for (Service service : Service.values()) {
                Files.deleteIfExists(unitOf(node, service));
            }
        });
    }

    /** The text of a service's unit as it was written on the node last; empty before. */
    String unit(Node node, Service service) {
        try {
            return Files.readString(unitOf(node, service));
        } catch (IOException notYet) {
            return "";
        }
    }

    void keepUnit(Node node, Unit unit) {
        write(unitOf(node, unit.service()), unit.text());
    }

    boolean holds(String container) {
        return Files.isDirectory(root.resolve(container));
    }

    /** Every container, including those that are not in the description. */
    List<String> containers() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        return FileAccess.read(root, () -> {
            try (Stream<Path> entries = Files.list(root)) {
                return entries.filter(Files::isDirectory)
                        .map(entry -> entry.getFileName().toString())
                        .filter(name -> !List.of("made", "run").contains(name))
                        .toList();
            }
        });
    }

    /** Each node's names, as they are to stand in every node's {@code /etc/hosts}. */
    void writeHosts(LabSpec spec) {
        StringBuilder hosts = new StringBuilder();
        for (Node node : spec.topology().nodes()) {
            Stream<String> names = Stream.concat(Stream.of(node.container(), node.name()), node.aliases().stream());
            hosts.append(spec.address(node))
                    .append(' ')
                    .append(String.join(" ", names.distinct().toList()))
                    .append('\n');
        }
        write(root.resolve("hosts"), hosts.toString());
    }

    Path made(Node node) {
        return root.resolve("made").resolve(node.name());
    }

    private Path unitOf(Node node, Service service) {
        return root.resolve("made").resolve(node.name() + "." + service.label() + ".service");
    }

    /** Replaces the file in one step: nodes that are created at the same time read it. */
    private static synchronized void write(Path file, String text) {
        FileAccess.write(file, () -> {
            Path draft = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        });
    }
}
