package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.RowValue;

/** A row inserted by {@code insert-row} is present on each of these members. */
public record RowFound(NodeRefs on, RowValue value) implements Check {

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.rowPresent(value.word(), context.names(on));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.replicationIsAsynchronous();
    }

    @Override
    public boolean costly() {
        return true;
    }

    @Override
    public Observation look(CheckContext context) {
        List<String> without = new ArrayList<>();
        List<Node> nodes = context.current(on);
        for (Node node : nodes) {
            if (!found(context, node)) {
                without.add(node.name());
            }
        }
        return Observation.that(
                !nodes.isEmpty() && without.isEmpty(),
                without.isEmpty() ? CheckMessages.present() : CheckMessages.missingOn(String.join(", ", without)));
    }

    private boolean found(CheckContext context, Node node) {
        try (Connection connection = context.connect(node, context.ports().postgresql());
                PreparedStatement select = connection.prepareStatement("select 1 from marks where mark = ?")) {
            select.setString(1, value.word());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException silent) {
            return false;
        }
    }
}
