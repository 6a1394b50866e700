package org.bascule.scenario.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.HealthCheck;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.patroni.PatroniClient;

/** A health check of Patroni's REST API returns this status code on each of these nodes. */
public record RestStatus(NodeRefs nodes, HealthCheck path, int status) implements Check {

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.healthCheckReturns(path.path(), status, context.names(nodes));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.apiReflectsLastLoop();
    }

    @Override
    public Observation look(CheckContext context) {
        PatroniClient patroni = new PatroniClient(context.http());
        List<String> seen = new ArrayList<>();
        boolean passes = true;
        for (Node node : context.current(nodes)) {
            Optional<Integer> code = patroni.status(
                    context.lab().node(node).reach(context.ports().patroni()), path.path());
            seen.add(node.name() + " " + code.map(String::valueOf).orElse("—"));
            passes &= code.filter(found -> found == status).isPresent();
        }
        return Observation.that(passes && !seen.isEmpty(), String.join(", ", seen));
    }
}
