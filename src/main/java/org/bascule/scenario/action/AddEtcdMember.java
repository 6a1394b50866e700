package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import org.bascule.backend.Output;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.scenario.base.NodeRef;
import org.bascule.stack.etcd.EtcdConfig;

/** Adds a member to a running etcd cluster, before the member's first start. */
public record AddEtcdMember(NodeRef node, NodeRef through) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    @Override
    public List<Command> commands(ActionContext context) {
        Node added = context.resolveOne(node);
        Node member = context.resolveOne(through);
        List<String> command = EtcdConfig.memberAdd(
                context.address(member), new EtcdConfig.Peer(added.name(), context.address(added)), context.ports());
        return List.of(new Command(context.lab().node(member).commandLines().run(command), () -> {
            if (listed(context, added)) {
                return "";
            }
            // A member that is stopped does not come back by waiting.
            Output output = EtcdReconfiguration.run(
                    context,
                    () -> Remedies.stoppedEtcds(context.observer().fresh()).isEmpty(),
                    () -> context.lab().node(member).run(command, LIMIT));
            if (!output.ok()) {
                throw new Refusal(
                        Refusal.Cause.LAB,
                        new org.bascule.lab.Problem(
                                ActionMessages.memberNotAdded(added.name()),
                                Remedies.etcd(output.text(), context.observer().fresh()),
                                output.text()));
            }
            return output.text();
        }));
    }

    private static boolean listed(ActionContext context, Node added) {
        return context.observer().fresh().etcd().members().stream()
                .map(EtcdMember::name)
                .anyMatch(added.name()::equals);
    }
}
