package org.bascule.scenario.check;

import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRefs;
import org.bascule.scenario.Observation;
import org.bascule.scenario.ScenarioContext;
import org.bascule.stack.etcd.EtcdHttp;

/** The document's check: {@code /v2/machines}, asked on each node's etcd port, lists these etcd members. */
public record Machines(NodeRefs through, NodeRefs list) implements Check {

    @Override
    public Text says(ScenarioContext stage) {
        Text members = Text.counted(stage.now(list).size(), CheckMessages.etcdMember(), CheckMessages.etcdMembers());
        return CheckMessages.machinesListed(stage.names(through), members);
    }

    @Override
    public Text why(ScenarioContext stage) {
        return CheckMessages.haproxyOpensRouteAfterTwoChecks();
    }

    @Override
    public Observation look(ScenarioContext stage) {
        List<String> expected = stage.now(list).stream()
                .map(node ->
                        "http://" + stage.address(node) + ":" + stage.ports().etcdClient())
                .sorted()
                .toList();
        List<Node> nodes = stage.now(through);
        if (nodes.isEmpty() || expected.isEmpty()) {
            return Observation.nobody();
        }
        EtcdHttp etcd = new EtcdHttp(stage.http());
        List<String> wrong = new ArrayList<>();
        for (Node node : nodes) {
            List<String> machines =
                    etcd.machines(stage.lab().node(node).reach(stage.ports().etcdClient()));
            if (!machines.equals(expected)) {
                wrong.add(node.name() + " → " + (machines.isEmpty() ? "—" : String.join(", ", machines)));
            }
        }
        return Observation.that(
                wrong.isEmpty(), wrong.isEmpty() ? String.join(", ", expected) : String.join("; ", wrong));
    }
}
