package org.bascule.scenario.action;

import java.util.List;
import java.util.stream.Stream;
import org.bascule.backend.LabNode;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.Tags;
import org.bascule.stack.patroni.TagsSection;

/**
 * Gives members these tags and no others, in their Patroni configuration, which Patroni then reloads in its next HA loop.
 *
 * @param tags none to remove those that the members have
 */
public record SetTags(NodeRefs nodes, Tags tags) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        return context.resolve(nodes).stream()
                .flatMap(node -> Stream.of(edit(context, node), EditMember.reload(context, node)))
                .toList();
    }

    /** A Patroni that is starting may read a half-written file, and dies of SIGHUP, which it does not handle yet. */
    private Command edit(ActionContext context, Node node) {
        LabNode member = context.lab().node(node);
        String file = context.configFile(node, Service.PATRONI);
        return Command.writing(
                member.commandLines().edit(file),
                () -> TagsSection.replaced(member.read(file), tags.byName()),
                TagsSection.of(tags.byName()),
                text -> {
                    PatroniApi.awaitIfStarting(context, node);
                    member.write(file, text);
                });
    }
}
