package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import org.bascule.backend.LabNode;
import org.bascule.backend.Output;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.patroni.PatroniConfig;

/**
 * Removes the keys of Patroni members that do not come back. Without it, they are members until their keys expire, and the leader keeps
 * their replication slots.
 *
 * @param on the etcd member on which {@code etcdctl} runs
 */
public record RemoveMember(NodeRefs nodes, NodeRef on) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    @Override
    public List<Command> commands(ActionContext context) {
        Node through = context.resolveOne(on);
        return context.resolve(nodes).stream()
                .map(member -> command(context, through, member))
                .toList();
    }

    private static Command command(ActionContext context, Node through, Node member) {
        LabNode lab = context.lab().node(through);
        String scope = context.spec().topology().scope();
        List<String> command = List.of(
                "etcdctl",
                "--endpoints=http://" + context.address(through) + ":"
                        + context.ports().etcdClient(),
                "del",
                PatroniConfig.prefix(scope) + "members/" + member.name());
        return new Command(lab.commandLines().run(command), () -> {
            Output output = lab.run(command, LIMIT);
            if (!output.ok()) {
                throw new Refusal(
                        Refusal.Cause.LAB,
                        new Problem(
                                ActionMessages.memberNotRemoved(member.name()),
                                Remedies.etcd(output.text(), context.observer().fresh()),
                                output.text()));
            }
            return output.text();
        });
    }
}
