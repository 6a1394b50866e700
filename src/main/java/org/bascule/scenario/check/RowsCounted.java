package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.RowValue;

/**
 * The number of rows that {@code insert-rows} inserted and that each of these members has. A table that does not exist has none.
 *
 * @param value what the rows begin with
 */
public record RowsCounted(NodeRefs on, RowValue value, int count) implements Check {

    private static final String NO_SUCH_TABLE = "42P01";

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.rowsCounted(context.names(on), count, value.word());
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
        List<Observation> seen =
                context.current(on).stream().map(node -> look(context, node)).toList();
        return Observation.that(
                !seen.isEmpty() && seen.stream().allMatch(Observation::passes),
                Text.joined(", ", seen.stream().map(Observation::seen).toList()));
    }

    private Observation look(CheckContext context, Node node) {
        try (Connection connection = context.connect(node, context.ports().postgresql());
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from marks where mark ~ ('^' || ? || '-[0-9]+$')")) {
            select.setString(1, value.word());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Observation.that(row.getInt(1) == count, node.name() + " " + row.getInt(1));
            }
        } catch (SQLException refused) {
            return NO_SUCH_TABLE.equals(refused.getSQLState())
                    ? Observation.that(count == 0, CheckMessages.noTable(node.name()))
                    : Observation.that(false, node.name() + " (" + AcceptsWrites.firstLine(refused) + ")");
        }
    }
}
