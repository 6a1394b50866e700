package org.bascule.scenario.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bascule.lab.Ports;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRef;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;
import org.bascule.stack.etcd.EtcdClient;
import org.bascule.stack.etcd.EtcdClient.Unanswered;

/** A key written through one etcd member is read through another. */
public record KeyCrosses(NodeRef written, NodeRef read) implements Check {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Override
    public Text says(Stage stage) {
        return Text.of(
                "une clé écrite par %s se lit par %s",
                "a key written through %s is read through %s", stage.name(written), stage.name(read));
    }

    @Override
    public Text why(Stage stage) {
        return Text.of("une écriture demande l'accord du quorum", "a write takes the quorum's agreement");
    }

    @Override
    public Seen look(Stage stage) {
        String key = EtcdWrite.PREFIX + "crosses";
        String value = UUID.randomUUID().toString();
        try (EtcdClient writer = client(stage, written);
                EtcdClient reader = client(stage, read)) {
            writer.put(key, value);
            Optional<String> found = reader.get(key);
            writer.delete(key);
            return Seen.that(
                    found.filter(value::equals).isPresent(),
                    found.isPresent()
                            ? Text.of("lue : %s", "read: %s", found.get())
                            : Text.of("clé absente", "no such key"));
        } catch (Unanswered silent) {
            return Seen.that(false, silent.why());
        }
    }

    private static EtcdClient client(Stage stage, NodeRef node) {
        return new EtcdClient(List.of(stage.lab().reach(stage.nowOne(node), Ports.ETCD_CLIENT)), LIMIT);
    }
}
