package org.bascule.backend;

import java.util.List;
import org.bascule.lab.Service;

/** The commands that a person would type in a terminal to do what a {@link LabNode} does. Nothing here runs them. */
public interface CommandLines {

    String create();

    String run(List<String> command);

    String edit(String path);

    String start(Service service, List<String> command);

    String signal(Service service, Signal signal);

    /** The signal for every process of the node. */
    String signal(Signal signal);
}
