package org.bascule.app.node;

import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.bascule.app.look.Copy;
import org.bascule.app.look.Fxml;
import org.bascule.lab.Lang;
import org.kordamp.ikonli.javafx.FontIcon;

/** A move as a button, with what it comes to and what a person would type; or with why it cannot be made. */
final class MoveRow {

    private final Parent root;
    private final String name;
    private boolean possible = true;

    @FXML
    private Button button;

    @FXML
    private FontIcon icon;

    @FXML
    private Label word;

    @FXML
    private Label signal;

    @FXML
    private Label means;

    @FXML
    private HBox commandLine;

    @FXML
    private Label command;

    private MoveRow(String name, Lang lang) {
        this.name = name;
        this.root = Fxml.MOVE.load(this, lang);
    }

    static MoveRow of(Move move, List<String> typed, Lang lang, Runnable pressed) {
        MoveRow row = new MoveRow(move.name(), lang);
        row.face(move.icon(), move.word().in(lang), move.signal());
        row.button.setOnAction(event -> pressed.run());
        if (move.breaks()) {
            row.button.getStyleClass().add("move-breaks");
        }
        move.refused()
                .ifPresentOrElse(
                        why -> row.refuse(why.in(lang)),
                        () -> row.offer(move.means().in(lang), typed));
        return row;
    }

    static MoveRow of(Lack lack, Lang lang) {
        MoveRow row = new MoveRow("lack-" + lack.capability().name().toLowerCase(Locale.ROOT), lang);
        row.face(lack.icon(), lack.word().in(lang), "");
        row.refuse(lack.reason().in(lang));
        return row;
    }

    Parent root() {
        return root;
    }

    String name() {
        return name;
    }

    boolean possible() {
        return possible && !button.isDisabled();
    }

    boolean focused() {
        return button.isFocused();
    }

    void focus() {
        button.requestFocus();
    }

    /** One thing is done at a time. */
    void busy(boolean busy) {
        button.setDisable(busy || !possible);
    }

    @FXML
    void copy() {
        Copy.text(command.getText());
    }

    private void face(String literal, String says, String sent) {
        button.setId(name);
        icon.setIconLiteral(literal);
        word.setText(says);
        signal.setText(sent);
    }

    private void offer(String meaning, List<String> typed) {
        means.setText(meaning);
        command.setText(String.join("\n", typed));
        button.setAccessibleText(word.getText() + " " + signal.getText() + ". " + meaning);
    }

    private void refuse(String why) {
        means.setText(why);
        means.getStyleClass().add("move-refused");
        possible = false;
        button.setDisable(true);
        commandLine.setVisible(false);
        commandLine.setManaged(false);
    }
}
