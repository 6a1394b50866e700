package org.bascule.app.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.bascule.app.look.Fxml;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.UserSettings;
import org.bascule.incident.Prediction;
import org.bascule.lab.Lang;

/** Where the user may predict what a fault of the leader leads to, and what came of the prediction. Empty fields are none. */
final class PredictionView {

    /** No answer. */
    private static final String OPEN = "";

    private static final String SECONDS = "\\d{0,4}";

    private final LabSession session;
    private final UserSettings settings;
    private final Lang lang;
    private final Parent row;
    private final VBox result = new VBox();
    private final Label compared = wrapping("prediction-compared");
    private final Label why = wrapping("check-saw");
    private List<String> candidates = List.of();

    @FXML
    private ComboBox<String> leader;

    @FXML
    private TextField seconds;

    /** @param page the end of which shows what came of the prediction */
    PredictionView(LabSession session, UserSettings settings, VBox page) {
        this.session = session;
        this.settings = settings;
        this.lang = settings.lang().get();
        this.row = Fxml.PREDICTION.load(this, lang);
        result.setId("verdict");
        result.getStyleClass().add("prediction-result");
        result.getChildren().setAll(compared, why);
        page.getChildren().add(result);
    }

    @FXML
    void initialize() {
        leader.setConverter(new StringConverter<>() {
            @Override
            public String toString(String member) {
                return label(member);
            }

            @Override
            public String fromString(String words) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        seconds.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().matches(SECONDS) ? change : null));
    }

    private String label(String member) {
        if (member == null || member.equals(OPEN)) {
            return PlayMessages.whichLeader().in(lang);
        }
        return member.equals(Prediction.NOBODY) ? PlayMessages.noLeader().in(lang) : member;
    }

    /** Goes above the button that runs the step. */
    Parent row() {
        return row;
    }

    /** Empty when nothing is filled in. */
    Optional<Prediction> prediction() {
        return candidates.isEmpty()
                ? Optional.empty()
                : Prediction.parse(leader.getValue() + " " + seconds.getText(), candidates);
    }

    Subscription whenChanged(Runnable redraw) {
        return Subscription.combine(
                session.predictions().verdicts().subscribe((before, now) -> redraw.run()),
                settings.predicting().subscribe((before, now) -> redraw.run()));
    }

    void show(StepPage page) {
        candidates(settings.predicting().get() ? page.candidates() : List.of());
        StepFooter.shown(result, page.verdict().isPresent());
        page.verdict().ifPresent(now -> {
            compared.setText(now.said().in(lang) + "\n" + now.measured().in(lang));
            why.setText(now.why().in(lang));
        });
    }

    /** What the page should show of its end: what came of the prediction if there was one. */
    Node lastPart(Node otherwise) {
        return result.isVisible() ? result : otherwise;
    }

    /** Another step, or another run, starts with empty fields. */
    private void candidates(List<String> now) {
        StepFooter.shown(row, !now.isEmpty());
        if (!candidates.equals(now)) {
            candidates = now;
            List<String> choices = new ArrayList<>(List.of(OPEN));
            choices.addAll(now);
            choices.add(Prediction.NOBODY);
            leader.getItems().setAll(choices);
            leader.setValue(OPEN);
            seconds.clear();
        }
    }

    private static Label wrapping(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
