package org.bascule.app.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.Node;

/** Nodes of one kind that are drawn again and again: those that are not needed now are hidden. */
final class NodePool<T extends Node> {

    private final Group layer = new Group();
    private final Supplier<T> make;
    private final List<T> nodes = new ArrayList<>();
    private int used;

    NodePool(Supplier<T> make) {
        this.make = make;
    }

    Node layer() {
        return layer;
    }

    void begin() {
        used = 0;
    }

    T next() {
        if (used == nodes.size()) {
            T node = make.get();
            nodes.add(node);
            layer.getChildren().add(node);
            // Its font is known at once: text is measured before the next pulse.
            node.applyCss();
        }
        T node = nodes.get(used);
        used++;
        node.setVisible(true);
        return node;
    }

    /** The one that was drawn last is not needed after all. */
    void undo() {
        used--;
    }

    void end() {
        nodes.subList(used, nodes.size()).forEach(node -> node.setVisible(false));
    }
}
