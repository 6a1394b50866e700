package org.bascule.scenario.action;

import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRef;
import org.bascule.stack.patroni.PatroniConfig;

/**
 * Declares a member's replication slot permanent in the dynamic configuration, or no longer.
 *
 * @param on the node on which {@code patronictl} runs
 * @param of the member
 */
public record PermanentSlot(
        NodeRef on, NodeRef of, @Default("true") boolean permanent) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        Node node = context.resolveOne(on);
        String slot = "slots." + PatroniConfig.slot(context.resolveOne(of).name());
        List<String> command = PatroniConfig.ctl(
                context.configFile(node, Service.PATRONI),
                "edit-config",
                "--force",
                "-s",
                permanent ? slot + ".type=physical" : slot + "=null");
        return List.of(new Command(
                context.lab().node(node).commandLines().run(command),
                () -> EditConfig.perform(context, node, command)));
    }
}
