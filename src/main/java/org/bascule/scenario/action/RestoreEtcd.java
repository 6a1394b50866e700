package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import org.bascule.backend.LabNode;
import org.bascule.backend.Output;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.scenario.base.NodeRef;
import org.bascule.stack.etcd.EtcdConfig;

/** Creates the data of a new etcd cluster, with this node as its only member, from the node's snapshot. Does nothing where data exists. */
public record RestoreEtcd(NodeRef on) implements Action {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Override
    public List<Command> commands(ActionContext context) {
        Node node = context.resolveOne(on);
        LabNode lab = context.lab().node(node);
        return List.of(new Command(lab.commandLines().run(restore("etcdctl", context, node)), () -> {
            if (hasData(lab)) {
                return "";
            }
            RemoveData.requireEtcdStopped(lab);
            Output output = lab.run(restore("etcdctl", context, node), LIMIT);
            if (output.ok() && !hasData(lab)) {
                // Since etcd 3.6 etcdctl only prints its help.
                List<String> command = restore("etcdutl", context, node);
                Output again = lab.run(command, LIMIT);
                output = new Output(
                        again.exitCode(),
                        "$ " + lab.commandLines().run(command) + System.lineSeparator() + again.text());
            }
            if (!output.ok() || !hasData(lab)) {
                throw new Refusal(
                        Refusal.Cause.LAB,
                        new Problem(
                                ActionMessages.snapshotNotRestored(node.name()),
                                ActionMessages.readServerMessage(),
                                output.text()));
            }
            return output.text();
        }));
    }

    /** Whether etcd has data on a node that is powered on. */
    public static boolean hasData(LabNode lab) {
        return lab.run(lab.as(Service.ETCD, List.of("test", "-d", ConfigureEtcd.dataDir(lab.paths()))), LIMIT)
                .ok();
    }

    private static List<String> restore(String program, ActionContext context, Node node) {
        LabNode lab = context.lab().node(node);
        return lab.as(
                Service.ETCD,
                EtcdConfig.restore(
                        program,
                        SnapshotEtcd.file(lab.paths()),
                        new EtcdConfig.Peer(node.name(), context.address(node)),
                        context.spec().topology().token(),
                        ConfigureEtcd.dataDir(lab.paths()),
                        context.ports()));
    }
}
