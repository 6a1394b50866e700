package org.bascule.backend.lxc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bascule.backend.Idiom;
import org.bascule.backend.Signal;
import org.bascule.lab.Node;
import org.bascule.lab.Service;

/** Typed in a terminal of this machine, as in the document. */
final class LxcIdiom implements Idiom {

    private final LxcLab lab;
    private final Root root;
    private final Containers containers;

    LxcIdiom(LxcLab lab, Root root, Containers containers) {
        this.lab = lab;
        this.root = root;
        this.containers = containers;
    }

    @Override
    public String create(Node node) {
        return root.typed(lab.creating(node)) + "\n" + root.typed(containers.start(node));
    }

    @Override
    public String run(Node node, List<String> command) {
        return root.typed(containers.attach(node, command));
    }

    @Override
    public String edit(Node node, String path) {
        return run(node, List.of("vi", path));
    }

    @Override
    public String start(Node node, Service service, List<String> command) {
        String start = root.typed(containers.systemctl(node, "start", service.label()));
        return lab.installed(node, new Unit(service, command))
                ? start
                : String.join(
                        "\n",
                        edit(node, Unit.path(service)),
                        root.typed(containers.systemctl(node, "daemon-reload")),
                        start);
    }

    @Override
    public String signal(Node node, Service service, Signal signal) {
        return root.typed(containers.signal(node, service, signal));
    }

    @Override
    public String signal(Node node, Signal signal) {
        return root.typed(
                switch (signal) {
                    case STOP -> containers.freeze(node);
                    case CONT -> containers.thaw(node);
                    case KILL -> containers.kill(node);
                    default -> containers.attach(node, List.of("kill", "-s", signal.name(), "--", "-1"));
                });
    }

    @Override
    public String cutOff(Node node, List<Node> others) {
        return run(node, lab.cutting(node, others));
    }

    @Override
    public String rejoin(Node node) {
        return run(node, List.of("lab-network", "rejoin"));
    }

    @Override
    public String delay(Node node, Duration by) {
        return run(node, new ArrayList<>(List.of("lab-network", "delay", Long.toString(by.toMillis()))));
    }
}
