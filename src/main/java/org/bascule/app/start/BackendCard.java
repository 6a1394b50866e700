package org.bascule.app.start;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bascule.app.look.ProblemView;
import org.bascule.app.start.StartPage.BackendChoice;
import org.bascule.app.start.StartPage.Reason;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** A backend to select, and why it is not available. */
final class BackendCard {

    private BackendCard() {}

    /** @param backends gets the card's button, whose user data is the backend's kind */
    static VBox of(BackendChoice choice, ToggleGroup backends, Lang lang) {
        Label description = new Label(choice.description().in(lang));
        description.getStyleClass().add("faint");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(10, button(choice, backends), description, space, state(choice, lang));
        line.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(6, line);
        card.getStyleClass().add("backend");
        choice.reasons().forEach(reason -> card.getChildren().add(view(reason, lang)));
        return card;
    }

    private static RadioButton button(BackendChoice choice, ToggleGroup backends) {
        RadioButton button = new RadioButton(choice.kind().label());
        button.setId("backend-" + choice.kind().label());
        button.setToggleGroup(backends);
        button.setUserData(choice.kind());
        button.getStyleClass().add("backend-name");
        return button;
    }

    private static Label state(BackendChoice choice, Lang lang) {
        Label state =
                new Label(choice.state().in(lang), new FontIcon(choice.available() ? "fth-check-circle" : "fth-slash"));
        state.getStyleClass().add(choice.available() ? "good" : "faint");
        return state;
    }

    private static Node view(Reason reason, Lang lang) {
        return reason.brief()
                .<Node>map(words -> line(words, lang))
                .orElseGet(() -> ProblemView.of(reason.problem(), lang));
    }

    private static Label line(Text words, Lang lang) {
        Label line = new Label(words.in(lang));
        line.setWrapText(true);
        line.getStyleClass().add("faint");
        return line;
    }
}
