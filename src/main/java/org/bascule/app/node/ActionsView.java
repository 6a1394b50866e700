package org.bascule.app.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.bascule.app.look.Confirmation;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.View;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.Loader;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.Lang;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.run.ScenarioContext;

/** The actions on a node: on each of its services, and on the whole node. */
final class ActionsView implements View {

    private static final Text SPOILS_CHAPTER = NodeMessages.spoilsChapter();

    private final LabSession session;
    private final Node node;
    private final Lang lang;
    private final Parent root;
    private final ToggleGroup chosen = new ToggleGroup();
    private final Loader loader = new Loader("actions", Platform::runLater);
    private final Subscription subscriptions;
    private final SelectionButtons companions;
    private final ActionBoard board;
    private ActionsPage page = ActionsPage.EMPTY;
    private Optional<String> pressed = Optional.empty();

    @FXML
    private HBox targets;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox actions;

    @FXML
    private VBox lacking;

    @FXML
    private VBox lacks;

    ActionsView(LabSession session, UserSettings choices, Node node) {
        this.session = session;
        this.node = node;
        this.lang = choices.lang().get();
        this.companions = new SelectionButtons(session.alsoSelected(), lang);
        this.board = new ActionBoard(lang, this::perform);
        this.root = Fxml.HAND.load(this, lang);
        this.subscriptions = Subscription.combine(
                session.snapshot().subscribe(now -> look()),
                session.alsoSelected().subscribe((before, now) -> look()),
                session.tasks().job().subscribe((before, now) -> busy(now.isPresent())),
                chosen.selectedToggleProperty().subscribe((before, now) -> {
                    scroll.setVvalue(0);
                    show();
                }));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        loader.close();
    }

    @FXML
    void initialize() {
        actions.getChildren().setAll(companions.root(), board.root());
        lacks.getChildren()
                .setAll(MissingCapability.of(session.backend()).stream()
                        .map(lack -> ActionBoard.refusal(lack.label(), lack.reason(), lang))
                        .toList());
    }

    /** Asks the lab again what each node is ready for, after each change. */
    private void look() {
        ScenarioContext context = session.open().context();
        List<Node> nodes = Stream.concat(
                        Stream.of(node),
                        session.spec().topology().nodes().stream()
                                .filter(any -> session.alsoSelected().get().contains(any.name())))
                .toList();
        loader.load(() -> prepared(nodes, context), now -> {
            page = ActionsPage.of(now, session.snapshot().get());
            show();
        });
    }

    private static Map<Node, NodePreparation> prepared(List<Node> nodes, ScenarioContext context) {
        Map<Node, NodePreparation> prepared = new LinkedHashMap<>();
        nodes.forEach(any -> prepared.put(any, NodePreparation.of(context, any)));
        return prepared;
    }

    private void show() {
        List<ActionTarget> own = page.targets();
        if (chosen.getToggles().isEmpty() && !own.isEmpty()) {
            targets.getChildren().setAll(own.stream().map(this::toggle).toList());
            chosen.selectToggle(chosen.getToggles().get(page.first()));
        }
        for (int i = 0; i < own.size(); i++) {
            ToggleButton toggle = (ToggleButton) chosen.getToggles().get(i);
            mark(toggle, own.get(i));
            if (toggle.isSelected()) {
                show(own.get(i));
            }
        }
    }

    private ToggleButton toggle(ActionTarget target) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId("target-" + target.name());
        toggle.setToggleGroup(chosen);
        toggle.setMaxWidth(Double.MAX_VALUE);
        toggle.getStyleClass().addAll("small", "hand-target");
        HBox.setHgrow(toggle, Priority.ALWAYS);
        // A toggle group would deselect the selected button when it is pressed again.
        toggle.addEventHandler(ActionEvent.ACTION, event -> toggle.setSelected(true));
        return toggle;
    }

    private void mark(ToggleButton toggle, ActionTarget target) {
        String label = target.label().in(lang);
        toggle.setText(label);
        toggle.setAccessibleText(label
                + target.state().map(state -> ", " + state.words().in(lang)).orElse(""));
        toggle.setGraphic(target.state().map(ActionsView::mark).orElse(null));
    }

    private static Label mark(Value state) {
        Label mark = new Label(state.tone().mark());
        mark.getStyleClass().addAll("subject-mark", state.tone().style());
        return mark;
    }

    private void show(ActionTarget target) {
        lacking.setVisible(target.isNode() && !lacks.getChildren().isEmpty());
        lacking.setManaged(lacking.isVisible());
        companions.show(session.spec().topology(), node, target);
        Optional<String> focused = focused();
        board.show(page.actions(target), session.open().context());
        focused.ifPresent(this::focus);
    }

    private void perform(JointAction action) {
        ManualAction shown = action.shown();
        if (shown.disruptive()
                && session.confirmsFaults()
                && !Confirmation.yes(root, lang, action.question(), SPOILS_CHAPTER, shown.label())) {
            return;
        }
        pressed = Optional.of(shown.name());
        session.runActions(action.title(), action.actions());
    }

    /** A disabled button loses the focus: it gets it back, unless the user has moved it elsewhere. */
    private void busy(boolean busy) {
        board.busy(busy);
        if (busy) {
            return;
        }
        look();
        if (pressed.isPresent()
                && (focusOwner().isEmpty() || within(focusOwner().get()))) {
            focus(pressed.get());
        }
        pressed = Optional.empty();
    }

    private Optional<String> focused() {
        return board.focused().or(() -> pressed.filter(any -> focusOwner().isEmpty()));
    }

    private void focus(String action) {
        if (!board.focus(action)) {
            ((ToggleButton) chosen.getSelectedToggle()).requestFocus();
        }
    }

    private Optional<javafx.scene.Node> focusOwner() {
        return Optional.ofNullable(root.getScene()).map(scene -> scene.getFocusOwner());
    }

    private boolean within(javafx.scene.Node owner) {
        javafx.scene.Node at = owner;
        while (at != null && at != root) {
            at = at.getParent();
        }
        return at == root;
    }
}
