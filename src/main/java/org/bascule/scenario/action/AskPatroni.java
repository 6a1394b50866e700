package org.bascule.scenario.action;

import java.util.List;
import org.bascule.scenario.Command;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.ScenarioContext;
import org.bascule.scenario.check.RestStatus;
import org.bascule.stack.patroni.PatroniClient;

/** Asks Patroni's REST API on nodes, as a load balancer does, for the status code that it answers. */
public record AskPatroni(NodeRefs nodes, RestStatus.Path path) implements Action {

    @Override
    public List<Command> commands(ScenarioContext stage) {
        return stage.resolve(nodes).stream()
                .map(node -> {
                    String url = "http://" + stage.address(node) + ":"
                            + stage.ports().patroni() + path.path();
                    return new Command(
                            "curl -s -o /dev/null -w '%{http_code}\\n' '" + url + "'",
                            () -> new PatroniClient(stage.http())
                                    .status(
                                            stage.lab()
                                                    .node(node)
                                                    .reach(stage.ports().patroni()),
                                            path.path())
                                    .map(code -> code + "  (" + node.name() + ")")
                                    .orElse("000  (" + node.name() + ")"));
                })
                .toList();
    }
}
