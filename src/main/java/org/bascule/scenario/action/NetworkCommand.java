package org.bascule.scenario.action;

import java.util.function.Consumer;
import java.util.function.Function;
import org.bascule.backend.Capability;
import org.bascule.backend.NetworkFaults;
import org.bascule.lab.Node;

/** A command on the network of a node: a dash, and refused, on a backend without network faults. */
record NetworkCommand(ActionContext context, Capability needed) {

    private static final String NONE = "—";

    Command on(Node node, Function<NetworkFaults, String> line, Consumer<NetworkFaults> fault) {
        return Command.of(
                context.lab().node(node).networkFaults().map(line).orElse(NONE),
                () -> fault.accept(context.lab()
                        .node(node)
                        .networkFaults()
                        .orElseThrow(() -> needed.missingIn(context.spec().backend()))));
    }
}
