package org.bascule.app.node;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.View;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.Lang;
import org.bascule.lab.Node;
import org.bascule.lab.Snapshot;
import org.bascule.lab.Text;

/** The observed facts of a node, updated with each snapshot. */
final class FactsView implements View {

    private final Node node;
    private final Lang lang;
    private final Parent root;
    private final Subscription subscription;
    private final List<ValueView> shown = new ArrayList<>();
    private List<Text> shape = List.of();

    @FXML
    private VBox groups;

    FactsView(LabSession session, UserSettings choices, Node node) {
        this.node = node;
        this.lang = choices.lang().get();
        this.root = Fxml.FACTS.load(this, lang);
        this.subscription = session.snapshot().subscribe(this::show);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    /** Values are updated in place, so that the focus and the scroll position are kept. */
    private void show(Snapshot snapshot) {
        List<FactGroup> now = NodeFacts.of(node, snapshot);
        List<Text> labels = now.stream().flatMap(FactsView::labels).toList();
        if (!labels.equals(shape)) {
            shape = labels;
            shown.clear();
            groups.getChildren().setAll(now.stream().map(this::group).toList());
        }
        List<Value> values = now.stream().flatMap(FactsView::values).toList();
        for (int i = 0; i < values.size(); i++) {
            shown.get(i).show(values.get(i));
        }
    }

    /** The label of each value, in display order. */
    private static Stream<Text> labels(FactGroup group) {
        return Stream.concat(
                Stream.concat(group.version().stream(), group.state().stream()).map(value -> group.title()),
                group.facts().stream().flatMap(fact -> fact.values().stream().map(value -> fact.label())));
    }

    private static Stream<Value> values(FactGroup group) {
        return Stream.concat(
                Stream.concat(group.version().stream(), group.state().stream()),
                group.facts().stream().flatMap(fact -> fact.values().stream()));
    }

    private Region group(FactGroup group) {
        VBox box = new VBox();
        box.getStyleClass().add("facts-group");
        if (group.title().en().isEmpty()) {
            box.getStyleClass().setAll("facts-machine");
        } else {
            box.getChildren().add(head(group));
        }
        box.getChildren().add(rows(group.facts()));
        return box;
    }

    /** The state wraps to a line of its own when the header is too narrow. */
    private FlowPane head(FactGroup group) {
        Label title = new Label(group.title().in(lang));
        title.getStyleClass().add("facts-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane head = new FlowPane(title);
        head.getStyleClass().add("facts-head");
        group.version().ifPresent(version -> {
            Region shownVersion = value(group.title());
            shownVersion.setMinWidth(Region.USE_PREF_SIZE);
            head.getChildren().add(shownVersion);
        });
        group.state().ifPresent(state -> head.getChildren().add(value(group.title())));
        return head;
    }

    private GridPane rows(List<FactGroup.Fact> facts) {
        ColumnConstraints labels = new ColumnConstraints();
        labels.setPercentWidth(30);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(false);
        GridPane grid = new GridPane();
        grid.getColumnConstraints().setAll(labels, values);
        grid.getStyleClass().add("facts-rows");
        int row = 0;
        for (FactGroup.Fact fact : facts) {
            Label label = new Label(fact.label().in(lang));
            label.setWrapText(true);
            label.getStyleClass().add("fact-label");
            GridPane.setValignment(label, VPos.TOP);
            grid.add(label, 0, row);
            for (int i = 0; i < fact.values().size(); i++) {
                grid.add(value(fact.label()), 1, row++);
            }
        }
        return grid;
    }

    private Region value(Text label) {
        ValueView value = new ValueView(label, lang);
        shown.add(value);
        return value.root();
    }
}
