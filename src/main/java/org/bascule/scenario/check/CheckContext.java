package org.bascule.scenario.check;

import java.time.Instant;
import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.LabContext;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;

/** What checks need of the step that they belong to. */
public interface CheckContext extends LabContext {

    /** The nodes that these references stand for now. */
    List<Node> current(NodeRefs refs);

    /** @throws org.bascule.lab.Refusal when the reference stands for no node now */
    Node currentOne(NodeRef ref);

    /**
     * The names of the nodes that these references stand for now, or the references themselves while there are none.
     */
    String names(NodeRefs refs);

    default String name(NodeRef ref) {
        return names(new NodeRefs(List.of(ref)));
    }

    /** When the step began. */
    Instant stepBeganAt();

    /** When the step's commands ended. */
    Instant commandsEndedAt();

    /**
     * Whether a fault of the step that affected the leader is visible: another member has been seen to lead, or none,
     * or the
     * leader key has had the time to expire.
     */
    boolean faultVisible();

    /** A log's text since the step began. */
    String logSinceStep(Node node, Service service);

    /** The highest timeline of any member when the step began; 0 when none was known. */
    int timelineBefore();
}
