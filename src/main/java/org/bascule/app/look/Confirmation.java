package org.bascule.app.look;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;

/** Modal dialogs. */
public final class Confirmation {

    private Confirmation() {}

    /** Whether the user confirms. */
    public static boolean yes(Node owner, Lang lang, Text question, Text consequences, Text action) {
        ButtonType confirm = new ButtonType(action.in(lang), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(LookMessages.cancel().in(lang), ButtonData.CANCEL_CLOSE);
        return which(owner, question.in(lang), consequences.in(lang), confirm, cancel)
                .filter(confirm::equals)
                .isPresent();
    }

    public static Optional<ButtonType> which(Node owner, String question, String consequences, ButtonType... answers) {
        Label text = new Label(consequences);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setPrefWidth(420);
        return show(owner, AlertType.CONFIRMATION, question, text, answers);
    }

    /** Shows content with a Close button. */
    public static void read(Node owner, String title, Node content) {
        show(owner, AlertType.INFORMATION, title, content, ButtonType.CLOSE);
    }

    private static Optional<ButtonType> show(
            Node owner, AlertType type, String title, Node content, ButtonType... answers) {
        Alert alert = new Alert(type, "", answers);
        alert.setTitle("Bascule");
        alert.setHeaderText(title);
        alert.setGraphic(null);
        alert.getDialogPane().setContent(content);
        alert.initOwner(owner.getScene().getWindow());
        alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        alert.getDialogPane().getStyleClass().addAll(owner.getScene().getRoot().getStyleClass());
        return alert.showAndWait();
    }
}
