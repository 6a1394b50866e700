package org.bascule.backend.docker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bascule.backend.Idiom;
import org.bascule.backend.Signal;
import org.bascule.backend.machine.Shell;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Service;

/** Typed in a terminal from which the engine is used. */
final class DockerIdiom implements Idiom {

    private final LabSpec spec;
    private final LabImages images;

    DockerIdiom(LabSpec spec, LabImages images) {
        this.spec = spec;
        this.images = images;
    }

    @Override
    public String create(Node node) {
        return "docker run -d --name " + container(node) + " --hostname " + node.name() + " --network " + spec.name()
                + " --ip " + spec.address(node) + " -v " + container(node) + ":" + DockerLab.DATA + " "
                + images.of(node);
    }

    @Override
    public String run(Node node, List<String> command) {
        return exec(node, command);
    }

    @Override
    public String edit(Node node, String path) {
        return "docker exec -it " + container(node) + " vi " + Shell.word(path);
    }

    @Override
    public String start(Node node, Service service, List<String> command) {
        List<String> words = new ArrayList<>(List.of("lab-service", "start", service.label()));
        words.addAll(command);
        return exec(node, words);
    }

    @Override
    public String signal(Node node, Service service, Signal signal) {
        return exec(node, List.of("lab-service", "signal", service.label(), signal.name()));
    }

    @Override
    public String signal(Node node, Signal signal) {
        return switch (signal) {
            case STOP -> "docker pause " + container(node);
            case CONT -> "docker unpause " + container(node);
            default -> "docker kill --signal " + signal + " " + container(node);
        };
    }

    @Override
    public String cutOff(Node node, List<Node> others) {
        return asRoot(
                node,
                "cut "
                        + others.stream()
                                .filter(other -> !other.equals(node))
                                .map(spec::address)
                                .collect(Collectors.joining(" ")));
    }

    @Override
    public String rejoin(Node node) {
        return asRoot(node, "rejoin");
    }

    @Override
    public String delay(Node node, Duration by) {
        return asRoot(node, "delay " + by.toMillis());
    }

    private String asRoot(Node node, String deed) {
        return "docker exec -u root " + container(node) + " lab-network " + deed;
    }

    private String exec(Node node, List<String> command) {
        return "docker exec " + container(node) + " " + Shell.line(command);
    }

    private String container(Node node) {
        return NodeContainer.name(spec, node);
    }
}
