package org.bascule.scenario.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRef;
import org.bascule.stack.etcd.EtcdClient;
import org.bascule.stack.etcd.EtcdClient.Unanswered;

/** A key written through one etcd member is read through another. */
public record KeyReplicated(NodeRef written, NodeRef read) implements Check {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.keyIsReplicated(context.name(written), context.name(read));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.etcdWriteNeedsQuorum();
    }

    @Override
    public Observation look(CheckContext context) {
        String key = EtcdWrite.PREFIX + "crosses";
        String value = UUID.randomUUID().toString();
        try (EtcdClient writer = client(context, written);
                EtcdClient reader = client(context, read)) {
            writer.put(key, value);
            Optional<String> found = reader.get(key);
            writer.delete(key);
            return Observation.that(
                    found.filter(value::equals).isPresent(),
                    found.isPresent() ? CheckMessages.valueRead(found.get()) : CheckMessages.keyNotFound());
        } catch (Unanswered silent) {
            return Observation.that(false, silent.why());
        }
    }

    private static EtcdClient client(CheckContext context, NodeRef node) {
        return new EtcdClient(
                List.of(context.lab()
                        .node(context.currentOne(node))
                        .reach(context.ports().etcdClient())),
                LIMIT);
    }
}
