package org.bascule.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class RowsTest {

    private final Pane box = new Pane();
    private final List<String> made = new ArrayList<>();
    private final Rows<String> rows = new Rows<>(box, this::node);

    @Test
    void linesStandInTheirOrderWhateverWasThereBefore() {
        for (List<String> lines : List.of(
                List.of("a", "b", "c"),
                List.of("a", "x", "c", "d"),
                List.of("b", "a"),
                List.<String>of(),
                List.of("c", "c"))) {
            rows.show(lines);
            assertThat(box.getChildren()).extracting(Node::getId).isEqualTo(lines);
        }
    }

    @Test
    void aLineThatIsAsBeforeKeepsItsNode() {
        rows.show(List.of("a", "b", "c"));
        List<Node> before = List.copyOf(box.getChildren());
        made.clear();
        rows.show(List.of("a", "x", "c", "d"));
        assertThat(box.getChildren().get(0)).isSameAs(before.get(0));
        assertThat(box.getChildren().get(2)).isSameAs(before.get(2));
        assertThat(made).containsExactly("x", "d");
    }

    private Node node(String line) {
        made.add(line);
        Region node = new Region();
        node.setId(line);
        return node;
    }
}
