package org.bascule.scenario.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Text;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;
import org.bascule.stack.patroni.PatroniClient;

/** A health check of Patroni's REST API answers this status code on every one of these nodes. */
public record RestStatus(Nodes nodes, Path path, int status) implements Check {

    /** The health checks there are (Patroni's manual, "REST API"). */
    public enum Path {
        PRIMARY,
        REPLICA,
        READ_ONLY,
        HEALTH,
        LIVENESS,
        READINESS;

        String path() {
            return "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public Text says(Stage stage) {
        return Text.same("GET " + path.path() + " → " + status + " : " + stage.names(nodes));
    }

    @Override
    public Text why(Stage stage) {
        return Text.of(
                "l'API reflète le dernier tour de boucle de Patroni",
                "the API reflects the last turn of Patroni's loop");
    }

    @Override
    public Seen look(Stage stage) {
        PatroniClient patroni = new PatroniClient(stage.http());
        List<String> seen = new ArrayList<>();
        boolean holds = true;
        for (Node node : stage.now(nodes)) {
            Optional<Integer> code = patroni.status(stage.lab().reach(node, Ports.PATRONI), path.path());
            seen.add(node.name() + " " + code.map(String::valueOf).orElse("—"));
            holds &= code.filter(found -> found == status).isPresent();
        }
        return Seen.that(holds && !seen.isEmpty(), String.join(", ", seen));
    }
}
