package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Text;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;

/** Through every one of these nodes, port 5432 leads to the leader, which takes a write. */
public record OnlyLeader(Nodes through) implements Check {

    private static final int TURNS = 3;
    private static final Text LEADER = Text.same("leader");

    @Override
    public Text says(Stage stage) {
        return Text.of(
                "%2$d par %1$s : seul le leader répond, et il écrit",
                "%2$d through %1$s: only the leader answers, and it writes", stage.names(through), Ports.PRODUCTION);
    }

    @Override
    public Text why(Stage stage) {
        return Text.of(
                "HAProxy interroge Patroni toutes les 2 s, et veut deux réponses avant d'ouvrir la route",
                "HAProxy asks Patroni every 2 s, and wants two answers before it opens the route");
    }

    @Override
    public Seen look(Stage stage) {
        List<Text> seen = new ArrayList<>();
        List<Node> nodes = stage.now(through);
        boolean holds = !nodes.isEmpty();
        for (Node node : nodes) {
            Text answer = answer(stage, node);
            seen.add(Text.of("%1$s → %2$s", "%1$s → %3$s", node.name(), answer.fr(), answer.en()));
            holds &= answer.equals(LEADER);
        }
        return Seen.that(holds, Text.joined(", ", seen));
    }

    private static Text answer(Stage stage, Node node) {
        for (int i = 0; i < TURNS; i++) {
            try (Connection connection = stage.connect(node, Ports.PRODUCTION);
                    Statement statement = connection.createStatement()) {
                try (ResultSet row = statement.executeQuery("select pg_is_in_recovery()")) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return Text.of("secondaire", "secondary");
                    }
                }
                connection.setAutoCommit(false);
                statement.execute("create table written_by_a_check (i int)");
                connection.rollback();
            } catch (SQLException refused) {
                return Text.same(AcceptsWrites.firstLine(refused));
            }
        }
        return LEADER;
    }
}
