package org.bascule.scenario.check;

import java.time.Duration;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;
import org.bascule.scenario.base.NodeRef;
import org.bascule.stack.etcd.EtcdClient;
import org.bascule.stack.etcd.EtcdClient.Unanswered;
import org.bascule.stack.etcd.EtcdHttp;

/** A write through one etcd member is accepted, or rejected. */
public record EtcdWrite(NodeRef through, @Default("true") boolean accepted) implements Check {

    static final String PREFIX = "/bascule/";
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Override
    public Text says(CheckContext context) {
        String name = context.name(through);
        return accepted ? CheckMessages.etcdWriteAccepted(name) : CheckMessages.etcdWriteRejected(name);
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.etcdWriteNeedsMajority();
    }

    @Override
    public boolean costly() {
        return true;
    }

    @Override
    public Observation look(CheckContext context) {
        Node node = context.currentOne(through);
        try (EtcdClient client = new EtcdClient(
                List.of(context.lab().node(node).reach(context.ports().etcdClient())), LIMIT)) {
            client.put(PREFIX + "write", node.name());
            return Observation.that(accepted, CheckMessages.accepted());
        } catch (Unanswered refused) {
            // A member that is down does not count as rejecting writes.
            boolean answers = new EtcdHttp(context.http())
                    .member(
                            node.name(),
                            context.lab().node(node).reach(context.ports().etcdClient()))
                    .answers();
            Text seen = answers ? refused.why() : CheckMessages.nodeNotResponding(node.name());
            return accepted ? Keys.withoutQuorum(context, seen) : Observation.that(answers, seen);
        }
    }
}
