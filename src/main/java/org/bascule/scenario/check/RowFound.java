package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Text;
import org.bascule.scenario.Mark;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;

/** A row written by {@code insert-row} is read on every one of these members. */
public record RowFound(Nodes on, Mark mark) implements Check {

    @Override
    public Text says(Stage stage) {
        return Text.of("la ligne « %s » se lit sur %s", "the row “%s” is read on %s", mark.word(), stage.names(on));
    }

    @Override
    public Text why(Stage stage) {
        return Text.of("la réplication est asynchrone", "replication is asynchronous");
    }

    @Override
    public Seen look(Stage stage) {
        List<String> without = new ArrayList<>();
        List<Node> nodes = stage.now(on);
        for (Node node : nodes) {
            if (!found(stage, node)) {
                without.add(node.name());
            }
        }
        return Seen.that(
                !nodes.isEmpty() && without.isEmpty(),
                without.isEmpty()
                        ? Text.of("lue", "read")
                        : Text.of("absente sur %s", "not on %s", String.join(", ", without)));
    }

    private boolean found(Stage stage, Node node) {
        try (Connection connection = stage.connect(node, Ports.POSTGRESQL);
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
