package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Text;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Setting;
import org.bascule.scenario.Stage;

/**
 * PostgreSQL itself shows this value on every one of these members.
 *
 * @param is as {@code SHOW} prints it
 */
public record SettingApplied(Nodes nodes, Setting setting, String is) implements Check {

    @Override
    public Text says(Stage stage) {
        return Text.of(
                "PostgreSQL applique %s = %s sur %s",
                "PostgreSQL applies %s = %s on %s", setting.label(), is, stage.names(nodes));
    }

    @Override
    public Text why(Stage stage) {
        return Text.of(
                "chaque Patroni lit la configuration à son prochain tour de boucle (loop_wait %d s)",
                "each Patroni reads the configuration at the next turn of its loop (loop_wait %d s)",
                stage.spec().timers().loopWait());
    }

    @Override
    public Seen look(Stage stage) {
        List<String> values = new ArrayList<>();
        boolean holds = true;
        for (Node node : stage.now(nodes)) {
            String value = value(stage, node);
            values.add(node.name() + " " + value);
            holds &= value.equals(is);
        }
        return Seen.that(holds && !values.isEmpty(), String.join(", ", values));
    }

    private String value(Stage stage, Node node) {
        try (Connection connection = stage.connect(node, Ports.POSTGRESQL)) {
            return stage.postgres().show(connection, setting.label());
        } catch (SQLException silent) {
            return "—";
        }
    }
}
