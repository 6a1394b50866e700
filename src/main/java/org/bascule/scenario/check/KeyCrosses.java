package org.bascule.scenario.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bascule.lab.Text;
import org.bascule.scenario.NodeRef;
import org.bascule.scenario.Observation;
import org.bascule.scenario.ScenarioContext;
import org.bascule.stack.etcd.EtcdClient;
import org.bascule.stack.etcd.EtcdClient.Unanswered;

/** A key written through one etcd member is read through another. */
public record KeyCrosses(NodeRef written, NodeRef read) implements Check {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Override
    public Text says(ScenarioContext stage) {
        return CheckMessages.keyIsReplicated(stage.name(written), stage.name(read));
    }

    @Override
    public Text why(ScenarioContext stage) {
        return CheckMessages.etcdWriteNeedsQuorum();
    }

    @Override
    public Observation look(ScenarioContext stage) {
        String key = EtcdWrite.PREFIX + "crosses";
        String value = UUID.randomUUID().toString();
        try (EtcdClient writer = client(stage, written);
                EtcdClient reader = client(stage, read)) {
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

    private static EtcdClient client(ScenarioContext stage, NodeRef node) {
        return new EtcdClient(
                List.of(stage.lab().node(stage.nowOne(node)).reach(stage.ports().etcdClient())), LIMIT);
    }
}
