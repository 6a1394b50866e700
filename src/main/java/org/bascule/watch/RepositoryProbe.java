package org.bascule.watch;

import java.time.Duration;
import java.util.Optional;
import org.bascule.backend.Lab;
import org.bascule.backend.LabNode;
import org.bascule.backend.Output;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.lab.Repository;
import org.bascule.lab.Service;
import org.bascule.stack.pgbackrest.PgbackrestCommands;
import org.bascule.stack.pgbackrest.PgbackrestConfig;
import org.bascule.stack.pgbackrest.PgbackrestInfo;

/** Runs {@code pgbackrest info} on the node of the repository, which needs no server there. */
record RepositoryProbe(Lab lab, Node node) {

    private static final Duration LIMIT = Duration.ofSeconds(4);

    /** Empty while the node is off or frozen, or has no configuration yet. */
    Optional<Repository> ask() {
        LabNode on = lab.node(node);
        String stanza = lab.spec().topology().scope();
        try {
            if (!on.isOn()) {
                return Optional.empty();
            }
            String file = on.paths().etc(Service.PGBACKREST) + "/" + PgbackrestConfig.FILE;
            Output output = on.run(on.as(Service.PGBACKREST, new PgbackrestCommands(file, stanza).info()), LIMIT);
            return output.ok() ? PgbackrestInfo.parse(node.name(), stanza, output.text()) : Optional.empty();
        } catch (Refusal doesNotAnswer) {
            return Optional.empty();
        }
    }
}
