package org.bascule.app.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bascule.app.look.Copy;
import org.bascule.app.look.Fxml;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.scenario.ScenarioContext;
import org.kordamp.ikonli.javafx.FontIcon;

/** Moves as buttons beside each other; below them what the focused one comes to, and why the others cannot be made. */
final class ActionBoard {

    private final Lang lang;
    private final Consumer<JointAction> made;
    private final Parent root;
    private final List<Button> faces = new ArrayList<>();
    private List<JointAction> shown = List.of();
    private Optional<JointAction> explained = Optional.empty();
    private boolean busy;

    @FXML
    private FlowPane buttons;

    @FXML
    private VBox explanation;

    @FXML
    private Label means;

    @FXML
    private HBox commandLine;

    @FXML
    private Label command;

    @FXML
    private VBox refusals;

    /** @param made told the move whose button was pressed */
    ActionBoard(Lang lang, Consumer<JointAction> made) {
        this.lang = lang;
        this.made = made;
        this.root = Fxml.MOVE.load(this, lang);
    }

    Parent root() {
        return root;
    }

    void show(List<JointAction> moves, ScenarioContext stage) {
        if (moves.equals(shown)) {
            return;
        }
        String before = explained.map(move -> move.face().name()).orElse("");
        shown = moves;
        faces.clear();
        moves.forEach(move -> faces.add(face(move, stage)));
        buttons.getChildren().setAll(faces);
        refusals.getChildren()
                .setAll(moves.stream()
                        .flatMap(move -> move.refused().stream()
                                .map(why -> refusal(move.face().word(), why, lang)))
                        .toList());
        busy(busy);
        Stream<JointAction> possible =
                moves.stream().filter(move -> move.refused().isEmpty());
        List<JointAction> offered = possible.toList();
        explain(
                offered.stream()
                        .filter(move -> move.face().name().equals(before))
                        .findFirst()
                        .or(() -> offered.stream().findFirst()),
                stage);
    }

    /** One thing is done at a time. */
    void busy(boolean now) {
        busy = now;
        for (int i = 0; i < faces.size(); i++) {
            faces.get(i).setDisable(now || shown.get(i).refused().isPresent());
        }
    }

    Optional<String> focused() {
        return faces.stream().filter(Button::isFocused).map(Button::getId).findFirst();
    }

    /** Whether that button could take the keyboard. */
    boolean focus(String move) {
        Optional<Button> button = faces.stream()
                .filter(face -> face.getId().equals(move) && !face.isDisabled())
                .findFirst();
        button.ifPresent(Button::requestFocus);
        return button.isPresent();
    }

    /** A line that says why something cannot be done. */
    static Label refusal(Text word, Text why, Lang lang) {
        Label line = new Label(word.in(lang) + " — " + why.in(lang));
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().add("move-refused");
        return line;
    }

    @FXML
    void copy() {
        Copy.text(command.getText());
    }

    private Button face(JointAction move, ScenarioContext stage) {
        ManualAction face = move.face();
        Button button = new Button(face.word().in(lang), new FontIcon(face.icon()));
        button.setId(face.name());
        button.setOnAction(pressed -> made.accept(move));
        button.getStyleClass().addAll("small", "move-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(face.word().in(lang) + ". "
                + move.refused().orElse(face.means()).in(lang));
        button.focusedProperty().subscribe((before, now) -> {
            if (now) {
                explain(Optional.of(move), stage);
            }
        });
        button.hoverProperty().subscribe((before, now) -> {
            if (now) {
                explain(Optional.of(move), stage);
            }
        });
        return button;
    }

    private void explain(Optional<JointAction> move, ScenarioContext stage) {
        explained = move;
        explanation.setVisible(move.isPresent());
        explanation.setManaged(move.isPresent());
        move.ifPresent(now -> {
            ManualAction face = now.face();
            String signal = face.signal().isEmpty() ? "" : " (SIG" + face.signal() + ")";
            StringBuilder words = new StringBuilder(
                    face.word().in(lang) + signal + " — " + face.means().in(lang));
            now.leftOut().forEach((node, why) -> words.append('\n')
                    .append(NodeMessages.skipped(node).in(lang))
                    .append(why.in(lang)));
            means.setText(words.toString());
            command.setText(String.join("\n", now.typed(stage)));
            commandLine.setVisible(!command.getText().isEmpty());
            commandLine.setManaged(!command.getText().isEmpty());
        });
    }
}
