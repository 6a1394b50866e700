package org.bascule.app.traffic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.FxmlView;
import org.bascule.app.look.ProblemView;
import org.bascule.app.model.ActionProblem;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.Loader;
import org.bascule.app.model.UserSettings;
import org.bascule.scenario.action.StopClients;

/** The sets of clients: what became of their operations, and a chart of them. They can be started and stopped here. */
public final class TrafficPane extends FxmlView {

    private final LabSession session;
    private final ChartView drawing;
    private final ClientsView form;
    private final Map<String, RowComparison> comparisons = new HashMap<>();
    private final Loader loader = new Loader("rows", Platform::runLater);
    private SetTable sets;

    @FXML
    private Button start;

    @FXML
    private Button stop;

    @FXML
    private Label reason;

    @FXML
    private VBox problems;

    @FXML
    private StackPane side;

    @FXML
    private ScrollPane scroll;

    @FXML
    private GridPane table;

    @FXML
    private StackPane chart;

    @FXML
    private Label empty;

    public TrafficPane(LabSession session, UserSettings settings) {
        super(settings.lang().get());
        this.session = session;
        this.drawing = new ChartView(session, lang());
        this.form = new ClientsView(session, lang(), () -> form(false));
        load(Fxml.TRAFFIC);
        whileOpen(drawing::close, form::close, loader::close);
        whileVisible(this::follow);
    }

    @FXML
    void initialize() {
        chart.getChildren().add(drawing.root());
        side.getChildren().add(form.root());
        sets = new SetTable(table, lang(), this::compare);
        empty.setText(ClientChapters.words(session.navigation().scenario(), lang()));
        form(false);
    }

    @FXML
    void start() {
        form(true);
    }

    @FXML
    void stop() {
        session.execution().runActions(TrafficMessages.stopClients(), Optional.empty(), List.of(new StopClients()));
    }

    private Subscription follow() {
        show();
        return Subscription.combine(
                session.traffic().subscribe((before, now) -> show()),
                session.snapshot().subscribe((before, now) -> showButtons()),
                session.tasks().job().subscribe((before, now) -> showButtons()),
                session.execution().actionProblem().subscribe((before, now) -> showProblem(now)));
    }

    private void show() {
        TrafficPage page = TrafficPage.of(session.traffic().get(), lang());
        sets.show(page.sets(), comparisons);
        showButtons();
    }

    private void showButtons() {
        ClientButtons now = ClientButtons.of(session);
        start.setDisable(!now.start());
        stop.setDisable(!now.stop());
        reason.setText(now.reason().map(this::say).orElse(""));
        reason.setTooltip(reason.getText().isEmpty() ? null : new Tooltip(reason.getText()));
        boolean any = !session.traffic().get().sets().isEmpty();
        show(empty, !any);
        show(drawing.root(), any);
        show(side, any || form.root().isVisible());
    }

    /** A problem of an action on a node is shown on the node's page. */
    private void showProblem(Optional<ActionProblem> failed) {
        ProblemView.show(
                failed.filter(problem -> problem.node().isEmpty())
                        .map(ActionProblem::problems)
                        .orElse(List.of()),
                problems,
                lang());
    }

    private void compare(String run) {
        session.open().context().traffic().sets().stream()
                .filter(set -> set.run().equals(run))
                .forEach(set -> {
                    sets.comparing(run, true);
                    loader.load(() -> RowComparison.of(session.open().context(), set), compared -> {
                        comparisons.put(run, compared);
                        sets.comparing(run, false);
                        show();
                    });
                });
    }

    private void form(boolean open) {
        show(form.root(), open);
        show(scroll, !open);
        showButtons();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
