package org.bascule.backend;

import java.util.List;
import java.util.Optional;
import org.bascule.lab.Service;

/** The commands that a person would type in a terminal to do what a {@link LabNode} does. Nothing here runs them. */
public interface CommandLines {

    String create();

    /** Removes the node and its files. */
    String destroy();

    String run(List<String> command);

    String edit(String path);

    /** Edits a file that only the account of a service may read. */
    default String editPrivate(Service owner, String path) {
        return edit(path) + "\n" + run(List.of("chmod", "600", path));
    }

    /** A command that writes its standard input to a file of the node. */
    String write(String path);

    /** Copies a file of the node to another node. */
    default String copy(String path, CommandLines to, String target) {
        return run(List.of("cat", path)) + " | " + to.write(target);
    }

    String start(Service service, List<String> command);

    /** What a person writes into the file that the line of {@link #start} opens; empty where it opens none. */
    default Optional<String> unitFile(Service service, List<String> command) {
        return Optional.empty();
    }

    String signal(Service service, Signal signal);

    /** The signal for every process of the node. The signal that kills them powers the node off. */
    String signal(Signal signal);

    String powerOn();
}
