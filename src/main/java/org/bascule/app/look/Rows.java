package org.bascule.app.look;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Lines in a box that is theirs alone, a node each. The node of a line that is as before is kept: styling and measuring new
 * nodes is most of what it takes to show something. Used on the screen's thread.
 *
 * @param <L> what a line says; equal when its node would look the same
 */
public final class Rows<L> {

    private final ObservableList<Node> nodes;
    private final Function<L, ? extends Node> made;
    private List<L> shown = List.of();

    public Rows(Pane box, Function<L, ? extends Node> made) {
        this.nodes = box.getChildren();
        this.made = made;
    }

    public void show(List<L> lines) {
        int both = Math.min(shown.size(), lines.size());
        for (int row = 0; row < both; row++) {
            if (!lines.get(row).equals(shown.get(row))) {
                nodes.set(row, made.apply(lines.get(row)));
            }
        }
        nodes.remove(both, shown.size());
        nodes.addAll(lines.subList(both, lines.size()).stream().map(made).toList());
        shown = List.copyOf(lines);
    }
}
