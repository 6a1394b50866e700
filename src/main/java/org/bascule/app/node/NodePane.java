package org.bascule.app.node;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.bascule.app.configuration.ConfigurationView;
import org.bascule.app.logs.LogsView;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.ProblemView;
import org.bascule.app.look.View;
import org.bascule.app.model.ActionProblem;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.TaskRunner.Job;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.Lang;
import org.bascule.lab.Node;
import org.bascule.lab.Problem;

/** The selected node: its facts, the actions on it, its files and its logs. */
public final class NodePane implements View {

    private final LabSession session;
    private final UserSettings choices;
    private final Lang lang;
    private final Parent root;
    private final Map<Tab, View> opened = new HashMap<>();
    private final EventHandler<KeyEvent> escape = this::pressed;
    private final Subscription subscriptions;
    private Optional<Node> node = Optional.empty();

    @FXML
    private Label name;

    @FXML
    private Label where;

    @FXML
    private VBox problems;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab facts;

    @FXML
    private Tab hand;

    @FXML
    private Tab files;

    @FXML
    private HBox doing;

    @FXML
    private Label job;

    @FXML
    private Button cancel;

    public NodePane(LabSession session, UserSettings choices) {
        this.session = session;
        this.choices = choices;
        this.lang = choices.lang().get();
        this.root = Fxml.NODE.load(this, lang);
        root.managedProperty().bind(root.visibleProperty());
        this.subscriptions = Subscription.combine(
                session.selected().subscribe(this::select),
                tabs.getSelectionModel().selectedItemProperty().subscribe((before, now) -> open()),
                session.execution().actionProblem().subscribe(any -> showProblems()),
                session.tasks().job().subscribe(this::show),
                root.sceneProperty().subscribe(this::listen));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        listen(root.getScene(), null);
        closeViews();
    }

    @FXML
    void back() {
        session.selected().set(Optional.empty());
    }

    @FXML
    void cancel() {
        session.tasks().cancel();
    }

    private void select(Optional<String> selected) {
        closeViews();
        node = selected.flatMap(session.spec().topology()::find);
        showProblems();
        node.ifPresent(now -> {
            name.setText(now.name());
            where.setText(now.container() + " · " + session.spec().address(now));
            open();
        });
    }

    /** Each view is created when its tab is first opened. */
    private void open() {
        Tab tab = tabs.getSelectionModel().getSelectedItem();
        node.ifPresent(now -> tab.setContent(
                opened.computeIfAbsent(tab, any -> view(any, now)).root()));
    }

    private View view(Tab tab, Node now) {
        Optional<String> named = Optional.of(now.name());
        if (tab == facts) {
            return new FactsView(session, choices, now);
        }
        if (tab == hand) {
            return new ActionsView(session, choices, now);
        }
        return tab == files ? new ConfigurationView(session, choices, named) : new LogsView(session, choices, named);
    }

    private void closeViews() {
        opened.forEach((tab, view) -> {
            view.close();
            tab.setContent(null);
        });
        opened.clear();
    }

    /** Shows the problems of the last action on this node. */
    private void showProblems() {
        List<Problem> found = session.execution()
                .actionProblem()
                .get()
                .filter(problem -> problem.node().equals(node.map(Node::name)))
                .map(ActionProblem::problems)
                .orElse(List.of());
        ProblemView.show(found, problems, lang);
    }

    private void show(Optional<Job> now) {
        doing.setVisible(now.isPresent());
        now.ifPresent(going -> {
            job.setText(going.what().in(lang) + "…");
            cancel.setDisable(!going.canBeCancelled());
        });
    }

    /** Escape goes back to the step, unless the focused control consumes it. */
    private void listen(Scene before, Scene now) {
        if (before != null) {
            before.removeEventHandler(KeyEvent.KEY_PRESSED, escape);
        }
        if (now != null) {
            now.addEventHandler(KeyEvent.KEY_PRESSED, escape);
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && node.isPresent()) {
            back();
            key.consume();
        }
    }
}
