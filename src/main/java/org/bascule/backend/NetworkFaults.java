package org.bascule.backend;

import java.time.Duration;
import java.util.List;
import org.bascule.lab.Node;

/** Faults on a node's network, and the commands that a person would type for them. The node must be on. */
public interface NetworkFaults {

    /** Drops all packets between the node and others, in both directions. Replaces what was isolated before. */
    void isolate(List<Node> others);

    String isolateLine(List<Node> others);

    void reconnect();

    String reconnectLine();

    /** Whether the node is isolated from others, or its packets are delayed. */
    boolean disturbed();

    /** Delays every packet that the node sends; a delay of zero removes the delay. */
    void delay(Duration delay);

    String delayLine(Duration delay);
}
