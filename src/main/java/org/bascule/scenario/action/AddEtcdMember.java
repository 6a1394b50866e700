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
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    private static final int ATTEMPTS = 30;

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
            Output output = context.lab().node(member).run(command, LIMIT);
            // etcd refuses for five seconds after a member comes back.
            for (int again = 0;
                    again < ATTEMPTS
                            && output.text().contains("unhealthy cluster")
                            && Remedies.stoppedEtcds(context.observer().fresh()).isEmpty();
                    again++) {
                context.rest(BETWEEN_ATTEMPTS);
                output = context.lab().node(member).run(command, LIMIT);
            }
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
