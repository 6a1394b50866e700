package org.bascule.backend.docker;

import java.net.InetSocketAddress;
import org.bascule.lab.Node;

/** How programs of this machine reach the ports of a lab's nodes. */
interface Reach extends AutoCloseable {

    /** Where something of this machine connects to reach a node's port. Nothing listens there while the node is off. */
    InetSocketAddress at(Node node, int port);

    /** The node is on. */
    void open(Node node);

    /** The node is off, or no longer exists. */
    void close(Node node);

    @Override
    void close();

    /** The engine listens on this machine. */
    static Reach published(LabDescription lab) {
        return new Reach() {
            @Override
            public InetSocketAddress at(Node node, int port) {
                return lab.published().at(lab.spec().topology(), node, port);
            }

            @Override
            public void open(Node node) {
                // The engine does so.
            }

            @Override
            public void close(Node node) {
                // The engine does so.
            }

            @Override
            public void close() {
                // What the engine opened stays open for others.
            }
        };
    }
}
