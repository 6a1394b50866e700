package org.bascule.scenario.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bascule.backend.LabNode;
import org.bascule.backend.Output;
import org.bascule.lab.Refusal;
import org.bascule.lab.Service;
import org.bascule.lab.Text;
import org.bascule.scenario.base.NodeRef;
import org.bascule.stack.etcd.EtcdConfig;

/** The file with a snapshot of etcd's keys, next to a member's data, was saved since the step began. */
public record SnapshotSaved(NodeRef on) implements Check {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.snapshotSaved(context.name(on));
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.fileIsRead();
    }

    @Override
    public boolean costly() {
        return true;
    }

    @Override
    public Observation look(CheckContext context) {
        LabNode node = context.lab().node(context.currentOne(on));
        String file = EtcdConfig.snapshotFile(node.paths().data(Service.ETCD));
        try {
            Output changed = node.run(node.as(Service.ETCD, List.of("stat", "--format=%Y", file)), LIMIT);
            if (!changed.ok()) {
                return Observation.that(false, CheckMessages.noSnapshot(file));
            }
            Instant saved = Instant.ofEpochSecond(Long.parseLong(changed.text().strip()));
            boolean ofThisStep = saved.getEpochSecond() >= context.stepBeganAt().getEpochSecond();
            return Observation.that(ofThisStep, ofThisStep ? Text.same(file) : CheckMessages.snapshotBeforeStep(file));
        } catch (Refusal nodeDown) {
            return Observation.that(
                    false, CheckMessages.nodeNotResponding(node.node().name()));
        }
    }
}
