package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.Observation;
import org.bascule.scenario.ScenarioContext;
import org.bascule.scenario.Setting;

/**
 * PostgreSQL itself shows this value on every one of these members.
 *
 * @param is as PostgreSQL reads it: {@code 2GB} is {@code 2048MB}, {@code true} is {@code on}
 */
public record SettingApplied(NodeRefs nodes, Setting setting, String is) implements Check {

    @Override
    public Text says(ScenarioContext stage) {
        return CheckMessages.settingApplied(setting.label(), is, stage.names(nodes));
    }

    @Override
    public Text why(ScenarioContext stage) {
        return CheckMessages.patroniReadsConfigurationEachLoop(stage.timers().loopWait());
    }

    @Override
    public Observation look(ScenarioContext stage) {
        List<Observation> seen =
                stage.now(nodes).stream().map(node -> look(stage, node)).toList();
        return Observation.that(
                !seen.isEmpty() && seen.stream().allMatch(Observation::holds),
                Text.joined(", ", seen.stream().map(Observation::saw).toList()));
    }

    private Observation look(ScenarioContext stage, Node node) {
        String shown = "—";
        try (Connection connection = stage.connect(node, stage.ports().postgresql())) {
            shown = stage.postgres().show(connection, setting.label());
            return Observation.that(Settings.same(connection, setting.label(), is), node.name() + " " + shown);
        } catch (SQLException refused) {
            return Observation.that(false, node.name() + " " + shown + " (" + AcceptsWrites.firstLine(refused) + ")");
        }
    }
}
