package org.bascule.scenario.action;

import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.NodeRef;
import org.bascule.stack.patroni.PatroniConfig;
import org.bascule.stack.pgbackrest.PgbackrestConfig;

/**
 * Sets WAL archiving to the repository, and the command that gets WAL back, in the dynamic configuration.
 *
 * @param on the node on which {@code patronictl} runs
 */
public record ConfigureArchiving(NodeRef on) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        Node node = context.resolveOne(on);
        List<String> words = new ArrayList<>(List.of("edit-config", "--force"));
        PgbackrestConfig.archiving(context.spec().topology().scope()).forEach((name, value) -> {
            words.add("-p");
            words.add(name + "=" + value);
        });
        List<String> command =
                PatroniConfig.ctl(context.configFile(node, Service.PATRONI), words.toArray(String[]::new));
        return List.of(new Command(
                context.lab().node(node).commandLines().run(command),
                () -> EditConfig.perform(context, node, command)));
    }
}
