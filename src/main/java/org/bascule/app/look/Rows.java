package org.bascule.app.look;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * A list of lines in a box, one node each. The node of an unchanged line is kept, since most of the cost is in styling and measuring
 * new nodes. Used on the JavaFX application thread.
 *
 * @param <L> the content of a line; equal if its node would look the same
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
