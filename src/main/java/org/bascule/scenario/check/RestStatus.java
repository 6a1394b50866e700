package org.bascule.scenario.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.Observation;
import org.bascule.scenario.ScenarioContext;
import org.bascule.stack.patroni.PatroniClient;

/** A health check of Patroni's REST API answers this status code on every one of these nodes. */
public record RestStatus(NodeRefs nodes, Path path, int status) implements Check {

    /** The health checks there are (Patroni's manual, "REST API"). */
    public enum Path {
        PRIMARY,
        REPLICA,
        /** A replica that has replayed all but the last megabyte of what the leader has written. */
        REPLICA_LAG,
        READ_ONLY,
        HEALTH,
        LIVENESS,
        READINESS;

        public String path() {
            return this == REPLICA_LAG
                    ? "/replica?lag=1MB"
                    : "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public Text says(ScenarioContext stage) {
        return CheckMessages.healthCheckReturns(path.path(), status, stage.names(nodes));
    }

    @Override
    public Text why(ScenarioContext stage) {
        return CheckMessages.apiReflectsLastLoop();
    }

    @Override
    public Observation look(ScenarioContext stage) {
        PatroniClient patroni = new PatroniClient(stage.http());
        List<String> seen = new ArrayList<>();
        boolean holds = true;
        for (Node node : stage.now(nodes)) {
            Optional<Integer> code =
                    patroni.status(stage.lab().node(node).reach(stage.ports().patroni()), path.path());
            seen.add(node.name() + " " + code.map(String::valueOf).orElse("—"));
            holds &= code.filter(found -> found == status).isPresent();
        }
        return Observation.that(holds && !seen.isEmpty(), String.join(", ", seen));
    }
}
