package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import org.bascule.backend.LabNode;
import org.bascule.backend.Output;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.scenario.base.NodeRef;
import org.bascule.stack.patroni.PatroniConfig;

/**
 * Removes the cluster's keys from etcd, so that the next member that starts bootstraps a cluster. Every Patroni must be stopped.
 *
 * @param on the etcd member on which {@code etcdctl} runs
 */
public record RemoveCluster(NodeRef on) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Override
    public List<Command> commands(ActionContext context) {
        Node node = context.resolveOne(on);
        LabNode lab = context.lab().node(node);
        List<String> command = List.of(
                "etcdctl",
                "--endpoints=http://" + context.address(node) + ":"
                        + context.ports().etcdClient(),
                "del",
                "--prefix",
                PatroniConfig.prefix(context.spec().topology().scope()));
        return List.of(new Command(lab.commandLines().run(command), () -> {
            requireStopped(context);
            Output output = lab.run(command, LIMIT);
            if (!output.ok()) {
                throw new Refusal(
                        Refusal.Cause.LAB,
                        new Problem(
                                ActionMessages.clusterNotRemoved(),
                                Remedies.etcd(output.text(), context.observer().fresh()),
                                output.text()));
            }
            return output.text();
        }));
    }

    private static void requireStopped(ActionContext context) {
        List<String> running = context.lab().nodes().stream()
                .filter(node -> node.runs(Service.PATRONI))
                .filter(node -> context.lab().node(node).state(Service.PATRONI) != ServiceState.DOWN)
                .map(Node::name)
                .toList();
        if (!running.isEmpty()) {
            String names = String.join(", ", running);
            throw new Refusal(
                    Refusal.Cause.LAB, ActionMessages.patroniStillRuns(names), ActionMessages.stopPatroniFirst(names));
        }
    }
}
