package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.Setting;

/**
 * PostgreSQL uses this value on each of these members.
 *
 * @param is in any notation that PostgreSQL accepts: {@code 2GB} is {@code 2048MB}, {@code true} is {@code on}
 */
public record SettingApplied(NodeRefs nodes, Setting setting, String is) implements Check {

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.settingApplied(setting.label(), is, context.names(nodes));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.patroniReadsConfigurationEachLoop(context.timers().loopWait());
    }

    @Override
    public boolean costly() {
        return true;
    }

    @Override
    public Observation look(CheckContext context) {
        List<Observation> seen =
                context.current(nodes).stream().map(node -> look(context, node)).toList();
        return Observation.that(
                !seen.isEmpty() && seen.stream().allMatch(Observation::passes),
                Text.joined(", ", seen.stream().map(Observation::seen).toList()));
    }

    private Observation look(CheckContext context, Node node) {
        String shown = "—";
        try (Connection connection = context.connect(node, context.ports().postgresql())) {
            shown = context.postgres().show(connection, setting.label());
            return Observation.that(Settings.same(connection, setting.label(), is), node.name() + " " + shown);
        } catch (SQLException refused) {
            return Observation.that(false, node.name() + " " + shown + " (" + AcceptsWrites.firstLine(refused) + ")");
        }
    }
}
