package org.bascule.scenario.action;

import java.util.List;
import org.bascule.scenario.base.HealthCheck;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.patroni.PatroniClient;

/** Sends a health check to Patroni's REST API, as a load balancer does, and prints the status code. */
public record QueryPatroni(NodeRefs nodes, HealthCheck path) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(nodes).stream()
                .map(node -> {
                    String url = "http://" + context.address(node) + ":"
                            + context.ports().patroni() + path.path();
                    return new Command(
                            "curl -s -o /dev/null -w '%{http_code}\\n' '" + url + "'",
                            () -> new PatroniClient(context.http())
                                    .status(
                                            context.lab()
                                                    .node(node)
                                                    .reach(context.ports().patroni()),
                                            path.path())
                                    .map(code -> code + "  (" + node.name() + ")")
                                    .orElse("000  (" + node.name() + ")"));
                })
                .toList();
    }
}
