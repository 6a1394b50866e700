package org.bascule.scenario.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRef;

/** Drops the table of the inserted rows, as somebody does by mistake. PostgreSQL logs the statement and its time. */
public record DropTable(NodeRef on) implements Action {

    private static final String LOG = "set log_statement = 'ddl'";
    private static final String DROP = "drop table if exists marks";

    /**
     * PostgreSQL's default {@code log_line_prefix} begins with the time; in systemd's journal, the journal's own time and the program come
     * before it. The driver prepares the statement, psql does not.
     */
    private static final Pattern LOGGED = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}) .*LOG:  (?:statement|execute [^:]*): " + DROP);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSx", Locale.ROOT);

    @Override
    public List<Command> commands(ActionContext context) {
        Node node = context.resolveOne(on);
        // psql sends both statements of -c at once, and PostgreSQL would decide whether to log them before it changes
        // the setting.
        String typed = "PGOPTIONS='-c log_statement=ddl' "
                + context.psql(List.of(node), context.ports().postgresql(), DROP);
        return List.of(Command.of(typed, () -> perform(context, node)));
    }

    private static void perform(ActionContext context, Node node) {
        Text failed = ActionMessages.tableNotDropped(node.name());
        Sql.run(context, node, failed, connection -> {
            try (Statement statement = connection.createStatement()) {
                // The log must give one time when this runs twice: PostgreSQL also logs a drop that finds no table.
                if (exists(statement)) {
                    statement.execute(LOG);
                    statement.execute(DROP);
                }
            }
        });
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select to_regclass('marks') is not null")) {
            found.next();
            return found.getBoolean(1);
        }
    }

    /** A time of the log with its offset from UTC, as pgBackRest reads it. */
    static String withOffset(String time, ZoneId zone) {
        return LocalDateTime.parse(time, TIME).atZone(zone).format(WITH_OFFSET);
    }

    /** When a log says that the table was dropped, in the log's time zone. */
    static List<String> times(String log) {
        return LOGGED.matcher(log).results().map(drop -> drop.group(1)).toList();
    }
}
