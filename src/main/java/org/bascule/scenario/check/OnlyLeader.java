package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRefs;

/** Through each of these nodes, HAProxy's production port reaches only the leader, which accepts a write. */
public record OnlyLeader(NodeRefs through) implements Check {

    private static final int TURNS = 3;
    private static final Text LEADER = Text.same("leader");

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.onlyLeaderResponds(
                context.names(through), context.ports().production());
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.haproxyChecksPatroni();
    }

    @Override
    public boolean costly() {
        return true;
    }

    @Override
    public Observation look(CheckContext context) {
        List<Text> seen = new ArrayList<>();
        List<Node> nodes = context.current(through);
        boolean passes = !nodes.isEmpty();
        for (Node node : nodes) {
            Text answer = answer(context, node);
            seen.add(CheckMessages.nodeAnswer(node.name(), answer));
            passes &= answer.equals(LEADER);
        }
        return Observation.that(passes, Text.joined(", ", seen));
    }

    private static Text answer(CheckContext context, Node node) {
        for (int i = 0; i < TURNS; i++) {
            try (Connection connection = context.connect(node, context.ports().production());
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
