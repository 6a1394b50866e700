package org.bascule.scenario.action;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRefs;

/**
 * Connects through HAProxy and prints which server responds and whether it is a replica.
 *
 * @param port which of HAProxy's two ports
 * @param times number of connections through each node
 */
public record QueryPostgres(
        NodeRefs through, Port port, @Default("1") int times) implements Action {

    public static final int MOST = 10;

    private static final String QUESTION = "select inet_server_addr(), pg_is_in_recovery()";

    /** HAProxy's ports to PostgreSQL. */
    public enum Port {
        PRODUCTION,
        STANDBY;

        int in(Ports ports) {
            return this == PRODUCTION ? ports.production() : ports.standby();
        }
    }

    @Override
    public List<Command> commands(ActionContext context) {
        List<Command> commands = new ArrayList<>();
        for (Node node : context.resolve(through)) {
            for (int i = 0; i < times; i++) {
                commands.add(new Command(
                        context.psql(List.of(node), port.in(context.ports()), QUESTION), () -> answer(context, node)));
            }
        }
        return commands;
    }

    private String answer(ActionContext context, Node node) {
        try (Connection connection = context.connect(node, port.in(context.ports()));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUESTION)) {
            row.next();
            return row.getString(1) + " | " + row.getString(2);
        } catch (SQLException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
