package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.Observation;
import org.bascule.scenario.RowValue;
import org.bascule.scenario.ScenarioContext;

/** A row written by {@code insert-row} is read on every one of these members. */
public record RowFound(NodeRefs on, RowValue mark) implements Check {

    @Override
    public Text says(ScenarioContext stage) {
        return CheckMessages.rowPresent(mark.word(), stage.names(on));
    }

    @Override
    public Text why(ScenarioContext stage) {
        return CheckMessages.replicationIsAsynchronous();
    }

    @Override
    public Observation look(ScenarioContext stage) {
        List<String> without = new ArrayList<>();
        List<Node> nodes = stage.now(on);
        for (Node node : nodes) {
            if (!found(stage, node)) {
                without.add(node.name());
            }
        }
        return Observation.that(
                !nodes.isEmpty() && without.isEmpty(),
                without.isEmpty() ? CheckMessages.present() : CheckMessages.missingOn(String.join(", ", without)));
    }

    private boolean found(ScenarioContext stage, Node node) {
        try (Connection connection = stage.connect(node, stage.ports().postgresql());
                PreparedStatement select = connection.prepareStatement("select 1 from marks where mark = ?")) {
            select.setString(1, mark.word());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException silent) {
            return false;
        }
    }
}
