package org.bascule.scenario.action;

import java.time.Duration;
import java.util.List;
import org.bascule.incident.Fault;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.scenario.base.LabContext;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;

/** What actions need of the step that runs them. */
public interface ActionContext extends LabContext {

    /** The nodes that these references stand for, as they were when the step began. */
    List<Node> resolve(NodeRefs refs);

    /** @throws org.bascule.lab.Refusal when the reference stood for no node when the step began */
    Node resolveOne(NodeRef ref);

    /** Remembers the nodes affected by a fault. */
    void markAffected(List<Node> nodes);

    /**
     * Tells that a fault is about to affect a node. If the node is the leader, what the fault costs is recorded from now on.
     *
     * @param typed the command that causes it
     */
    void fault(Fault.Kind kind, Node node, String typed);

    /**
     * Waits until a service's process has ended. One that has nothing left to stop and does not end is killed, as systemd does.
     *
     * @return the command that killed it; empty when it ended by itself
     * @throws org.bascule.lab.Refusal when nothing happens for too long, or it takes too long
     */
    String awaitDown(Node node, Service service);

    /** Sleeps between two attempts; can be interrupted. */
    void rest(Duration duration);
}
