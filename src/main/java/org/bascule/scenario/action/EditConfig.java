package org.bascule.scenario.action;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bascule.backend.Output;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.Setting;
import org.bascule.stack.patroni.PatroniConfig;

/**
 * Changes the dynamic configuration, which is stored in etcd for every member.
 *
 * @param on the node on which {@code patronictl} runs
 * @param set settings of Patroni and PostgreSQL
 * @param outOfRange whether the values are deliberately outside the range that Patroni or PostgreSQL accepts
 */
public record EditConfig(
        NodeRef on,
        Map<Setting, String> set,
        @Default("false") boolean outOfRange) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    public EditConfig {
        set = Map.copyOf(set);
    }

    public EditConfig(NodeRef on, Map<Setting, String> set) {
        this(on, set, false);
    }

    @Override
    public List<Command> commands(ActionContext context) {
        Node node = context.resolveOne(on);
        List<String> words = new ArrayList<>(List.of("edit-config", "--force"));
        new TreeMap<>(set).forEach((setting, value) -> {
            words.add(setting.ofPostgres() ? "-p" : "-s");
            words.add(setting.label() + "=" + value);
        });
        List<String> command =
                PatroniConfig.ctl(context.configFile(node, Service.PATRONI), words.toArray(String[]::new));
        return List.of(new Command(
                context.lab().node(node).commandLines().run(command), () -> perform(context, node, command)));
    }

    /** @throws org.bascule.lab.Refusal when {@code patronictl} rejects the change */
    static String perform(ActionContext context, Node node, List<String> command) {
        return Patronictl.run(context, node, command, LIMIT, Output::ok, ActionMessages.configurationRejected());
    }
}
