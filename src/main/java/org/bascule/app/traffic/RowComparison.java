package org.bascule.app.traffic;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bascule.lab.Lang;
import org.bascule.lab.Node;
import org.bascule.lab.NodeView;
import org.bascule.lab.Text;
import org.bascule.scenario.run.ScenarioContext;
import org.bascule.stack.postgres.ApplicationConnection;
import org.bascule.stack.postgres.ApplicationConnection.Target;
import org.bascule.traffic.ClientSet;
import org.bascule.traffic.Reckoning;
import org.bascule.traffic.Traffic;

/**
 * The rows of a set of clients, compared with what its writer knows.
 *
 * @param found empty if the leader could not be asked
 */
record RowComparison(Instant at, Optional<Reckoning> found) {

    private static final ApplicationConnection TO_THE_LEADER = new ApplicationConnection(2, 10, false, Target.PRIMARY);

    /** Asks the leader directly, whatever the path of the clients. Not to be called on the JavaFX thread. */
    static RowComparison of(ScenarioContext context, ClientSet set) {
        List<Node> members = context.spec().topology().members().stream()
                .filter(node -> context.snapshot().nodes().stream()
                        .filter(NodeView::created)
                        .anyMatch(view -> view.name().equals(node.name())))
                .toList();
        try (Connection connection = context.connect(members, context.ports().postgresql(), TO_THE_LEADER)) {
            return new RowComparison(Instant.now(), Optional.of(Traffic.reckon(connection, set)));
        } catch (SQLException noLeader) {
            return new RowComparison(Instant.now(), Optional.empty());
        }
    }

    String words(Lang lang) {
        Text time = TrafficMessages.clock(at);
        return found.map(rows ->
                        TrafficMessages.rowsCompared(time, rows.ok(), rows.lost(), rows.unexpected(), rows.recovered()))
                .orElseGet(() -> TrafficMessages.noLeaderToCompareWith(time))
                .in(lang);
    }

    /** Whether a row is lost or unexpected. */
    boolean wrong() {
        return found.filter(rows -> !rows.complete()).isPresent();
    }
}
