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
import org.bascule.scenario.run.ScenarioContext;
import org.kordamp.ikonli.javafx.FontIcon;

/** Actions as buttons side by side; below, the effect of the focused one and why the disabled ones are not possible. */
final class ActionBoard {

    private final Lang lang;
    private final Consumer<JointAction> onPress;
    private final Parent root;
    private final List<Button> actionButtons = new ArrayList<>();
    private List<JointAction> actions = List.of();
    private Optional<JointAction> explained = Optional.empty();
    private boolean busy;

    @FXML
    private FlowPane buttons;

    @FXML
    private VBox explanation;

    @FXML
    private Label effect;

    @FXML
    private HBox commandLine;

    @FXML
    private Label command;

    @FXML
    private VBox refusals;

    /** @param onPress receives the action whose button was pressed */
    ActionBoard(Lang lang, Consumer<JointAction> onPress) {
        this.lang = lang;
        this.onPress = onPress;
        this.root = Fxml.MOVE.load(this, lang);
    }

    Parent root() {
        return root;
    }

    void show(List<JointAction> shown, ScenarioContext context) {
        if (shown.equals(actions)) {
            return;
        }
        String before = explained.map(action -> action.shown().name()).orElse("");
        actions = shown;
        actionButtons.clear();
        actions.forEach(action -> actionButtons.add(button(action, context)));
        buttons.getChildren().setAll(actionButtons);
        refusals.getChildren()
                .setAll(actions.stream()
                        .flatMap(action -> action.refusal().stream()
                                .map(why -> refusal(action.shown().label(), why, lang)))
                        .toList());
        busy(busy);
        Stream<JointAction> possible =
                actions.stream().filter(action -> action.refusal().isEmpty());
        List<JointAction> offered = possible.toList();
        explain(
                offered.stream()
                        .filter(action -> action.shown().name().equals(before))
                        .findFirst()
                        .or(() -> offered.stream().findFirst()),
                context);
    }

    /** Disables all buttons while a task runs. */
    void busy(boolean now) {
        busy = now;
        for (int i = 0; i < actionButtons.size(); i++) {
            actionButtons.get(i).setDisable(now || actions.get(i).refusal().isPresent());
        }
    }

    Optional<String> focused() {
        return actionButtons.stream()
                .filter(Button::isFocused)
                .map(Button::getId)
                .findFirst();
    }

    /** @return whether the button could take the focus */
    boolean focus(String action) {
        Optional<Button> button = actionButtons.stream()
                .filter(candidate -> candidate.getId().equals(action) && !candidate.isDisabled())
                .findFirst();
        button.ifPresent(Button::requestFocus);
        return button.isPresent();
    }

    /** A line that says why an action is not possible. */
    static Label refusal(Text label, Text why, Lang lang) {
        Label line = new Label(label.in(lang) + " — " + why.in(lang));
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().add("move-refused");
        return line;
    }

    @FXML
    void copy() {
        Copy.text(command.getText());
    }

    private Button button(JointAction action, ScenarioContext context) {
        ManualAction shown = action.shown();
        Button button = new Button(shown.label().in(lang), new FontIcon(shown.icon()));
        button.setId(shown.name());
        button.setOnAction(pressed -> onPress.accept(action));
        button.getStyleClass().addAll("small", "move-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(shown.label().in(lang) + ". "
                + action.refusal().orElse(shown.effect()).in(lang));
        button.focusedProperty().subscribe((before, now) -> {
            if (now) {
                explain(Optional.of(action), context);
            }
        });
        button.hoverProperty().subscribe((before, now) -> {
            if (now) {
                explain(Optional.of(action), context);
            }
        });
        return button;
    }

    private void explain(Optional<JointAction> action, ScenarioContext context) {
        explained = action;
        explanation.setVisible(action.isPresent());
        explanation.setManaged(action.isPresent());
        action.ifPresent(now -> {
            ManualAction shown = now.shown();
            String signal = shown.signal().isEmpty() ? "" : " (SIG" + shown.signal() + ")";
            StringBuilder words = new StringBuilder(
                    shown.label().in(lang) + signal + " — " + shown.effect().in(lang));
            now.skipped().forEach((node, why) -> words.append('\n')
                    .append(NodeMessages.skipped(node).in(lang))
                    .append(why.in(lang)));
            effect.setText(words.toString());
            command.setText(String.join("\n", now.typed(context)));
            commandLine.setVisible(!command.getText().isEmpty());
            commandLine.setManaged(!command.getText().isEmpty());
        });
    }
}
