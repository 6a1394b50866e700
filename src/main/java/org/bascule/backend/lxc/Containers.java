package org.bascule.backend.lxc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Service;

/**
 * The {@code lxc-*} commands by which a lab's containers are handled. What is shown to a trainee and what is performed is
 * both taken from here. A lab's containers have a directory of their own, so that they may have the document's names.
 *
 * @param directory the lab's, in which {@code -P} finds its containers
 */
record Containers(Path directory) {

    /** A stop waits for the service, for 30 s at most by its unit. */
    static final Duration SIGNAL_LIMIT = Duration.ofSeconds(60);

    /** On a node, with PostgreSQL's own programs. */
    private static final String PATH =
            "/usr/lib/postgresql/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    /** @param template which makes a node over the base container beside it */
    List<String> create(LabSpec spec, Node node, Path template, String bridge) {
        List<String> words = of("lxc-create", node);
        words.addAll(List.of(
                "-t", template.toString(), "--", "--address=" + spec.address(node) + "/24", "--link=" + bridge));
        return words;
    }

    List<String> start(Node node) {
        return of("lxc-start", node);
    }

    /** @param pidFile where the id of the process that keeps the container is written while it runs */
    List<String> start(Node node, Path pidFile) {
        List<String> words = start(node);
        words.addAll(List.of("-p", pidFile.toString()));
        return words;
    }

    List<String> kill(Node node) {
        List<String> words = of("lxc-stop", node);
        words.add("-k");
        return words;
    }

    List<String> freeze(Node node) {
        return of("lxc-freeze", node);
    }

    List<String> unfreeze(Node node) {
        return of("lxc-unfreeze", node);
    }

    List<String> destroy(String container) {
        return new ArrayList<>(List.of("lxc-destroy", "-P", directory.toString(), "-n", container, "-f"));
    }

    List<String> attach(Node node, List<String> command) {
        List<String> words = attach(node);
        words.addAll(command);
        return words;
    }

    List<String> attach(Node node) {
        List<String> words = of("lxc-attach", node);
        words.add("--");
        return words;
    }

    /** Root's, with this environment and the usual search path, and nothing of this program's. */
    List<String> attach(Node node, Map<String, String> environment, List<String> command) {
        List<String> words = of("lxc-attach", node);
        words.addAll(List.of("--clear-env", "-v", "HOME=/root", "-v", "PATH=" + PATH));
        environment.forEach((name, value) -> words.addAll(List.of("-v", name + "=" + value)));
        words.add("--");
        words.addAll(command);
        return words;
    }

    List<String> systemctl(Node node, String... words) {
        List<String> command = new ArrayList<>(List.of("systemctl"));
        command.addAll(List.of(words));
        return attach(node, command);
    }

    /** An orderly stop is what systemctl calls one; every other signal goes to the service's own process alone. */
    List<String> signal(Node node, Service service, org.bascule.backend.Signal signal) {
        return signal == org.bascule.backend.Signal.TERM
                ? systemctl(node, "stop", service.label())
                : systemctl(node, "kill", "--kill-whom=main", "-s", signal.name(), service.label());
    }

    /** A node's own files, which lie over the base container's; they stay when it is off. */
    Path delta(Node node) {
        return directory.resolve(node.container()).resolve("delta");
    }

    /** Where systemd keeps the node's journal. */
    Path journal(Node node) {
        return delta(node).resolve("var/log/journal");
    }

    private List<String> of(String program, Node node) {
        return new ArrayList<>(List.of(program, "-P", directory.toString(), "-n", node.container()));
    }
}
