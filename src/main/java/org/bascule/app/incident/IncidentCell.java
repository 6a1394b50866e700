package org.bascule.app.incident;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.bascule.app.look.WrappingCell;
import org.bascule.incident.Incident;
import org.bascule.lab.Lang;

/** An incident in the list: its time, the fault, the leaders, and what it cost each client set. */
final class IncidentCell extends WrappingCell<Incident> {

    private final Lang lang;
    private final Label time = new Label();
    private final Label title = new Label();
    private final Label outcome = new Label();
    private final Label pauses = new Label();
    private final HBox line;

    IncidentCell(Lang lang) {
        this.lang = lang;
        time.getStyleClass().addAll("mono", "incident-time");
        time.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("incident-title");
        pauses.getStyleClass().add("incident-time");
        VBox texts = new VBox(title, outcome, pauses);
        for (Label label : new Label[] {title, outcome, pauses}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        line = new HBox(time, texts);
        line.getStyleClass().add("incident-line");
    }

    @Override
    protected void updateItem(Incident incident, boolean empty) {
        super.updateItem(incident, empty);
        if (empty || incident == null) {
            setGraphic(null);
            return;
        }
        IncidentSummary summary = IncidentSummary.of(incident, lang);
        time.setText(summary.time());
        title.setText(summary.title());
        outcome.setText(summary.outcome());
        pauses.setText(summary.pauses());
        pauses.setVisible(!summary.pauses().isEmpty());
        pauses.setManaged(!summary.pauses().isEmpty());
        setAccessibleText(summary.words());
        setGraphic(line);
    }
}
