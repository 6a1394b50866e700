package org.bascule.scenario.check;

import java.util.ArrayList;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Text;
import org.bascule.scenario.Nodes;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;
import org.bascule.stack.etcd.EtcdHttp;

/** The document's check: {@code /v2/machines}, asked on each node's etcd port, lists these etcd members. */
public record Machines(Nodes through, Nodes list) implements Check {

    @Override
    public Text says(Stage stage) {
        return Text.of(
                "/v2/machines par %s donne les %d membres d'etcd",
                "/v2/machines through %s lists the %d etcd members",
                stage.names(through),
                stage.now(list).size());
    }

    @Override
    public Text why(Stage stage) {
        return Text.of(
                "HAProxy ne route qu'après deux contrôles réussis", "HAProxy routes only after two successful checks");
    }

    @Override
    public Seen look(Stage stage) {
        List<String> expected = stage.now(list).stream()
                .map(node -> "http://" + stage.address(node) + ":" + Ports.ETCD_CLIENT)
                .sorted()
                .toList();
        List<Node> nodes = stage.now(through);
        if (nodes.isEmpty() || expected.isEmpty()) {
            return Seen.nobody();
        }
        EtcdHttp etcd = new EtcdHttp(stage.http());
        List<String> wrong = new ArrayList<>();
        for (Node node : nodes) {
            List<String> machines = etcd.machines(stage.lab().reach(node, Ports.ETCD_CLIENT));
            if (!machines.equals(expected)) {
                wrong.add(node.name() + " → " + (machines.isEmpty() ? "—" : String.join(", ", machines)));
            }
        }
        return Seen.that(wrong.isEmpty(), wrong.isEmpty() ? String.join(", ", expected) : String.join(" ; ", wrong));
    }
}
