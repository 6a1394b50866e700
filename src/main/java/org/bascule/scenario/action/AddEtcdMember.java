package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import org.bascule.backend.Output;
import org.bascule.lab.EtcdMember;
import org.bascule.lab.Node;
import org.bascule.lab.Refusal;
import org.bascule.scenario.Command;
import org.bascule.scenario.NodeRef;
import org.bascule.scenario.ScenarioContext;
import org.bascule.stack.etcd.EtcdConfig;

/** Announces a new member to a running etcd cluster, before its first start. */
public record AddEtcdMember(NodeRef node, NodeRef through) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    private static final int ATTEMPTS = 30;

    @Override
    public List<Command> commands(ScenarioContext stage) {
        Node added = stage.one(node);
        Node member = stage.one(through);
        List<String> command = EtcdConfig.memberAdd(
                stage.address(member), new EtcdConfig.Peer(added.name(), stage.address(added)), stage.ports());
        return List.of(new Command(stage.lab().node(member).commandLines().run(command), () -> {
            if (listed(stage, added)) {
                return "";
            }
            Output output = stage.lab().node(member).run(command, LIMIT);
            // etcd refuses while it has seen one of its members for less than five seconds.
            for (int again = 0;
                    again < ATTEMPTS
                            && output.text().contains("unhealthy cluster")
                            && Remedies.stoppedEtcds(stage.observer().fresh()).isEmpty();
                    again++) {
                stage.rest(BETWEEN_ATTEMPTS);
                output = stage.lab().node(member).run(command, LIMIT);
            }
            if (!output.ok()) {
                throw new Refusal(
                        Refusal.Cause.LAB,
                        new org.bascule.lab.Problem(
                                ActionMessages.memberNotAdded(added.name()),
                                Remedies.etcd(output.text(), stage.observer().fresh()),
                                output.text()));
            }
            return output.text();
        }));
    }

    private static boolean listed(ScenarioContext stage, Node added) {
        return stage.observer().fresh().etcd().members().stream()
                .map(EtcdMember::name)
                .anyMatch(added.name()::equals);
    }
}
