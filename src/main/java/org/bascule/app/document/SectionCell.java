package org.bascule.app.document;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A heading in the list of sections, with its page. */
final class SectionCell extends ListCell<Section> {

    private final Label title = new Label();
    private final Label number = new Label();
    private final HBox line = new HBox(title, number);

    SectionCell() {
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        number.getStyleClass().add("section-page");
        number.setMinWidth(USE_PREF_SIZE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Section section, boolean empty) {
        super.updateItem(section, empty);
        if (empty || section == null) {
            setGraphic(null);
            return;
        }
        title.setText(section.heading());
        title.getStyleClass().setAll("label", "section-" + section.level());
        number.setText(section.page().isPresent() ? "p. " + section.page().getAsInt() : "");
        setAccessibleText(section.heading());
        setGraphic(line);
    }
}
