package org.bascule.app.look;

import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.bascule.lab.Lang;
import org.bascule.lab.Problem;

/** A problem: what happened, what to do, and collapsible details. */
public final class ProblemView {

    private final Problem problem;
    private final Lang lang;

    @FXML
    private Label what;

    @FXML
    private Label remedy;

    @FXML
    private TitledPane details;

    @FXML
    private TextArea detailsText;

    private ProblemView(Problem problem, Lang lang) {
        this.problem = problem;
        this.lang = lang;
    }

    public static Parent of(Problem problem, Lang lang) {
        return Fxml.PROBLEM.load(new ProblemView(problem, lang), lang);
    }

    /** Shows problems in a column, which is hidden if there are none. */
    public static void show(List<Problem> problems, VBox column, Lang lang) {
        List<Node> views =
                problems.stream().map(problem -> (Node) of(problem, lang)).collect(Collectors.toList());
        column.getChildren().setAll(views);
        column.setVisible(!views.isEmpty());
        column.setManaged(!views.isEmpty());
    }

    @FXML
    void initialize() {
        what.setText(problem.what().in(lang));
        remedy.setText(problem.remedy().in(lang));
        detailsText.setText(problem.details());
        details.setVisible(!problem.details().isBlank());
        details.setManaged(!problem.details().isBlank());
    }

    @FXML
    void copy() {
        Copy.text(problem.what().in(lang) + "\n" + problem.remedy().in(lang) + "\n" + problem.details());
    }
}
