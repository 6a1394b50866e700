package org.bascule.backend.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.bascule.backend.machine.LabDirectories;
import org.bascule.lab.LabName;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Node;
import org.bascule.lab.Timers;
import org.bascule.lab.Topology;

/** A lab whose nodes have been created, and on which nothing has ever been started. It needs none of the servers' programs. */
public final class EmptyLab {

    /** The last of the loopback networks, which labs do not reach. */
    private static final String NETWORK = "127.255.255";

    private EmptyLab() {}

    /** @param home as of {@link LocalBackend} */
    public static void describe(Path home, LabName name, Topology topology) throws IOException {
        LabDirectories shelf = LabDirectories.in(home, LocalBackend.KIND);
        LabDirectory directory = new LabDirectory(shelf.directory(name));
        for (Node node : topology.nodes()) {
            Files.createDirectories(directory.node(node));
        }
        shelf.describe(new LabSpec(name, LocalBackend.KIND, topology, Timers.DOCUMENTED, NETWORK, Instant.now()));
    }
}
