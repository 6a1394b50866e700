package org.bascule.app.traffic;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** The card of a client: the outcomes of its operations. */
final class ClientCard {

    private final Lang lang;
    private final VBox root = new VBox();
    private final FontIcon icon = new FontIcon();
    private final Label state = new Label();
    private final GridPane figures = new GridPane();
    private final Label acknowledged = figure("good");
    private final Label failures = figure("");
    private final Label unknown = figure("");
    private final Label pause = figure("");

    ClientCard(Lang lang, String literal, Text name) {
        this.lang = lang;
        Label title = new Label(name.in(lang), new FontIcon(literal));
        title.getStyleClass().add("client-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        state.setGraphic(icon);
        HBox head = new HBox(title, between, state);
        head.getStyleClass().add("client-head");
        figures.getStyleClass().add("client-figures");
        put(0, 0, TrafficMessages.acknowledged(), acknowledged);
        put(1, 0, TrafficMessages.failuresRetried(), failures);
        put(0, 1, TrafficMessages.unknownOutcome(), unknown);
        put(1, 1, TrafficMessages.longestPause(), pause);
        root.getChildren().addAll(head, figures);
        root.getStyleClass().addAll("client-card");
    }

    Region root() {
        return root;
    }

    void show(Optional<ClientFigures> client) {
        root.setVisible(client.isPresent());
        root.setManaged(client.isPresent());
        client.ifPresent(this::show);
    }

    private void show(ClientFigures client) {
        String style = client.running() ? "good" : "faint";
        state.setText(client.state());
        state.getStyleClass().setAll("label", style);
        icon.setIconLiteral(client.running() ? "fth-play-circle" : "fth-stop-circle");
        icon.getStyleClass().setAll("ikonli-font-icon", style);
        acknowledged.setText(client.acknowledged());
        failures.setText(client.failures());
        unknown.setText(client.unknown());
        unknown.getStyleClass().setAll("label", "client-figure", client.anyUnknown() ? "warn" : "faint");
        pause.setText(client.longestPause());
    }

    private void put(int column, int row, Text name, Label figure) {
        Label label = new Label(name.in(lang));
        label.getStyleClass().add("client-name");
        figures.add(figure, column * 2, row);
        figures.add(label, column * 2 + 1, row);
    }

    private static Label figure(String style) {
        Label label = new Label();
        GridPane.setHalignment(label, HPos.RIGHT);
        label.getStyleClass().add("client-figure");
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
