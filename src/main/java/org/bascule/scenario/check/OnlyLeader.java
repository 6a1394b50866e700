package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.Observation;
import org.bascule.scenario.ScenarioContext;

/** Through every one of these nodes, port 5432 leads to the leader, which takes a write. */
public record OnlyLeader(NodeRefs through) implements Check {

    private static final int TURNS = 3;
    private static final Text LEADER = Text.same("leader");

    @Override
    public Text says(ScenarioContext stage) {
        return CheckMessages.onlyLeaderResponds(
                stage.names(through), stage.ports().production());
    }

    @Override
    public Text why(ScenarioContext stage) {
        return CheckMessages.haproxyChecksPatroni();
    }

    @Override
    public Observation look(ScenarioContext stage) {
        List<Text> seen = new ArrayList<>();
        List<Node> nodes = stage.now(through);
        boolean holds = !nodes.isEmpty();
        for (Node node : nodes) {
            Text answer = answer(stage, node);
            seen.add(CheckMessages.nodeAnswer(node.name(), answer));
            holds &= answer.equals(LEADER);
        }
        return Observation.that(holds, Text.joined(", ", seen));
    }

    private static Text answer(ScenarioContext stage, Node node) {
        for (int i = 0; i < TURNS; i++) {
            try (Connection connection = stage.connect(node, stage.ports().production());
                    Statement statement = connection.createStatement()) {
                try (ResultSet row = statement.executeQuery("select pg_is_in_recovery()")) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return CheckMessages.replica();
                    }
                }
                Commit.on(connection);
            } catch (SQLException refused) {
                return Text.same(AcceptsWrites.firstLine(refused));
            }
        }
        return LEADER;
    }
}
