package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import org.bascule.backend.LabNode;
import org.bascule.backend.NodePaths;
import org.bascule.backend.Output;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.scenario.base.NodeRef;
import org.bascule.stack.etcd.EtcdConfig;

/** Saves a snapshot of etcd's keys in a file next to the member's data. Replaces the previous one. */
public record SnapshotEtcd(NodeRef on) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Override
    public List<Command> commands(ActionContext context) {
        Node node = context.resolveOne(on);
        LabNode lab = context.lab().node(node);
        List<String> command = lab.as(
                Service.ETCD,
                EtcdConfig.ctl(context.address(node), context.ports(), "snapshot", "save", file(lab.paths())));
        return List.of(new Command(lab.commandLines().run(command), () -> {
            Output output = lab.run(command, LIMIT);
            if (!output.ok()) {
                throw new Refusal(
                        Refusal.Cause.LAB,
                        new Problem(
                                ActionMessages.snapshotNotSaved(node.name()),
                                Remedies.etcd(output.text(), context.observer().fresh()),
                                output.text()));
            }
            return output.text();
        }));
    }

    static String file(NodePaths paths) {
        return EtcdConfig.snapshotFile(paths.data(Service.ETCD));
    }
}
