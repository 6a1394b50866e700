package org.bascule.scenario.check;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Compares a setting with a value in any notation: PostgreSQL converts units and words. */
final class Settings {

    private static final String NOT_FOR_A_SESSION = "55P02";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private Settings() {}

    /** @throws SQLException when PostgreSQL does not respond or rejects the value */
    static boolean same(Connection connection, String name, String value) throws SQLException {
        connection.setAutoCommit(false);
        try {
            // Sets the value in this transaction to compare how PostgreSQL shows it; rolled back afterwards.
            return isTrue(connection, "select current_setting(?) = set_config(?, ?, true)", name, name, value);
        } catch (SQLException refused) {
            if (!NOT_FOR_A_SESSION.equals(refused.getSQLState())) {
                throw refused;
            }
        } finally {
            connection.rollback();
        }
        return sameAmount(connection, name, value);
    }

    /** For a setting that a session cannot change: compares amounts by unit, and booleans by meaning. */
    private static boolean sameAmount(Connection connection, String name, String value) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select setting, vartype, unit from pg_settings where name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                String setting = row.getString(1);
                String unit = row.getString(3);
                return switch (row.getString(2)) {
                    case "bool" -> isTrue(connection, "select ?::bool = ?::bool", setting, value);
                    case "integer", "real" ->
                        NUMBER.matcher(value).matches()
                                ? new BigDecimal(setting).compareTo(new BigDecimal(value)) == 0
                                : unit != null && sameAmount(connection, setting, unit, value);
                    default -> setting.equalsIgnoreCase(value);
                };
            }
        }
    }

    /** @param unit {@code kB}, {@code 8kB}, {@code s} … */
    private static boolean sameAmount(Connection connection, String setting, String unit, String value)
            throws SQLException {
        String one = Character.isDigit(unit.charAt(0)) ? unit : "1" + unit;
        return unit.endsWith("B")
                ? isTrue(connection, "select ?::numeric * pg_size_bytes(?) = pg_size_bytes(?)", setting, one, value)
                : isTrue(connection, "select ?::float8 * ?::interval = ?::interval", setting, one, value);
    }

    private static boolean isTrue(Connection connection, String question, String... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
