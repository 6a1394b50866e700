package org.bascule.scenario.check;

import java.time.Duration;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRef;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;
import org.bascule.scenario.file.Default;
import org.bascule.stack.etcd.EtcdClient;
import org.bascule.stack.etcd.EtcdClient.Unanswered;
import org.bascule.stack.etcd.EtcdHttp;

/** A write through one etcd member is accepted, or is not. */
public record EtcdWrite(NodeRef through, @Default("true") boolean accepted) implements Check {

    static final String PREFIX = "/bascule/";
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Override
    public Text says(Stage stage) {
        String name = stage.name(through);
        return accepted
                ? Text.of("une écriture passe par %s", "a write goes through %s", name)
                : Text.of("une écriture par %s est refusée", "a write through %s is refused", name);
    }

    @Override
    public Text why(Stage stage) {
        return Text.of(
                "etcd n'accepte une écriture qu'avec l'accord de la majorité",
                "etcd accepts a write only when the majority agrees");
    }

    @Override
    public Seen look(Stage stage) {
        Node node = stage.nowOne(through);
        try (EtcdClient client = new EtcdClient(List.of(stage.lab().reach(node, Ports.ETCD_CLIENT)), LIMIT)) {
            client.put(PREFIX + "write", node.name());
            return Seen.that(accepted, Text.of("acceptée", "accepted"));
        } catch (Unanswered refused) {
            // A member that is down refuses nothing.
            return new EtcdHttp(stage.http())
                            .member(node.name(), stage.lab().reach(node, Ports.ETCD_CLIENT))
                            .answers()
                    ? Seen.that(!accepted, refused.why())
                    : Seen.that(false, Text.of("%s ne répond pas", "%s does not answer", node.name()));
        }
    }
}
