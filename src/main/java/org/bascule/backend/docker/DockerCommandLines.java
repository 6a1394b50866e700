package org.bascule.backend.docker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.bascule.backend.CommandLines;
import org.bascule.backend.Signal;
import org.bascule.backend.machine.Shell;
import org.bascule.lab.Service;

/**
 * Commands for a terminal in which {@code docker} reaches the engine.
 *
 * @param created whether the container exists already: the engine refuses to make another of its name
 */
record DockerCommandLines(NodeContainer made, BooleanSupplier created) implements CommandLines {

    @Override
    public String create() {
        return created.getAsBoolean() ? powerOn() : made.line();
    }

    /** The container and its volume have the same name. */
    @Override
    public String destroy() {
        return "docker rm --force " + container() + "\ndocker volume rm " + container();
    }

    @Override
    public String run(List<String> command) {
        return "docker exec " + container() + " " + Shell.line(command);
    }

    @Override
    public String edit(String path) {
        return "docker exec -it " + container() + " vi " + Shell.word(path);
    }

    @Override
    public String write(String path) {
        return "docker exec -i " + container() + " tee " + Shell.word(path) + " > /dev/null";
    }

    @Override
    public String powerOn() {
        return "docker start " + container();
    }

    @Override
    public String start(Service service, List<String> command) {
        List<String> words = new ArrayList<>(List.of("lab-service", "start", service.label()));
        words.addAll(command);
        return run(words);
    }

    @Override
    public String signal(Service service, Signal signal) {
        return run(List.of("lab-service", "signal", service.label(), signal.name()));
    }

    @Override
    public String signal(Signal signal) {
        return switch (signal) {
            case STOP -> "docker pause " + container();
            case CONT -> "docker unpause " + container();
            default -> "docker kill --signal " + signal + " " + container();
        };
    }

    String runAsRoot(List<String> command) {
        return "docker exec -u root " + container() + " " + Shell.line(command);
    }

    private String container() {
        return NodeContainer.name(made.lab().spec(), made.node());
    }
}
