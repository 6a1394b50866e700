package org.bascule.scenario.check;

import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.stack.etcd.EtcdHttp;

/**
 * The document's check: {@code /v2/machines} on each node's etcd port lists these etcd members. An etcd without the v2 API is asked
 * for its members through the v3 API.
 */
public record Machines(NodeRefs through, NodeRefs list) implements Check {

    @Override
    public Text says(CheckContext context) {
        Text members =
                Text.counted(context.current(list).size(), CheckMessages.etcdMember(), CheckMessages.etcdMembers());
        return CheckMessages.machinesListed(context.names(through), members);
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.haproxyOpensRouteAfterTwoChecks();
    }

    @Override
    public Observation look(CheckContext context) {
        List<String> expected = context.current(list).stream()
                .map(node -> "http://" + context.address(node) + ":"
                        + context.ports().etcdClient())
                .sorted()
                .toList();
        List<Node> nodes = context.current(through);
        if (nodes.isEmpty() || expected.isEmpty()) {
            return Observation.noNode();
        }
        EtcdHttp etcd = new EtcdHttp(context.http());
        List<String> wrong = new ArrayList<>();
        boolean second = true;
        for (Node node : nodes) {
            EtcdHttp.Machines machines =
                    etcd.machines(context.lab().node(node).reach(context.ports().etcdClient()));
            second &= machines.second();
            if (!machines.urls().equals(expected)) {
                wrong.add(node.name() + " → " + (machines.urls().isEmpty() ? "—" : String.join(", ", machines.urls())));
            }
        }
        String seen = wrong.isEmpty() ? String.join(", ", expected) : String.join("; ", wrong);
        return Observation.that(wrong.isEmpty(), second ? Text.same(seen) : CheckMessages.machinesByV3(seen));
    }
}
