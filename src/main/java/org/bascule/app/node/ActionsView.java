package org.bascule.app.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.bascule.app.model.UserSettings;
import org.bascule.background.Background;
import org.bascule.lab.Lang;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.ScenarioContext;

/** What can be done to a node by hand: to each of its services, and to the node as a whole. */
final class ActionsView implements View {

    private static final Text SPOILT = NodeMessages.spoilsChapter();

    private final LabSession desk;
    private final Node node;
    private final Lang lang;
    private final Parent root;
    private final ToggleGroup chosen = new ToggleGroup();
    private final ExecutorService asking = Executors.newSingleThreadExecutor(Background.threads("prepared"));
    private final Subscription subscriptions;
    private final SelectionButtons companions;
    private final ActionBoard board;
    private Map<String, List<ActionTarget>> possible = Map.of();
    private Optional<String> pressed = Optional.empty();

    @FXML
    private HBox subjects;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox moves;

    @FXML
    private VBox lacking;

    @FXML
    private VBox lacks;

    ActionsView(LabSession desk, UserSettings choices, Node node) {
        this.desk = desk;
        this.node = node;
        this.lang = choices.lang().get();
        this.companions = new SelectionButtons(desk.together(), lang);
        this.board = new ActionBoard(lang, this::perform);
        this.root = Fxml.HAND.load(this, lang);
        this.subscriptions = Subscription.combine(
                desk.snapshot().subscribe(now -> look()),
                desk.together().subscribe((before, now) -> look()),
                desk.performer().job().subscribe((before, now) -> busy(now.isPresent())),
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
        asking.shutdownNow();
    }

    @FXML
    void initialize() {
        moves.getChildren().setAll(companions.root(), board.root());
        lacks.getChildren()
                .setAll(MissingCapability.of(
                                desk.backend().kind(), desk.backend().capabilities())
                        .stream()
                        .map(lack -> ActionBoard.refusal(lack.word(), lack.reason(), lang))
                        .toList());
    }

    /** What the nodes were made ready for is asked anew whenever something was seen to change. */
    private void look() {
        ScenarioContext stage = desk.open().stage();
        List<Node> nodes = Stream.concat(
                        Stream.of(node),
                        desk.spec().topology().nodes().stream()
                                .filter(any -> desk.together().get().contains(any.name())))
                .toList();
        asking.execute(() -> {
            Map<Node, NodePreparation> now = new LinkedHashMap<>();
            nodes.forEach(any -> now.put(any, NodePreparation.of(stage, any)));
            Platform.runLater(() -> {
                Map<String, List<ActionTarget>> found = new LinkedHashMap<>();
                now.forEach((any, prepared) -> found.put(
                        any.name(), ActionTarget.of(any, desk.snapshot().get(), prepared)));
                possible = found;
                show();
            });
        });
    }

    private List<ActionTarget> own() {
        return possible.getOrDefault(node.name(), List.of());
    }

    private void show() {
        if (chosen.getToggles().isEmpty() && !own().isEmpty()) {
            subjects.getChildren().setAll(own().stream().map(this::toggle).toList());
            chosen.selectToggle(chosen.getToggles().get(first()));
        }
        for (int i = 0; i < own().size(); i++) {
            ToggleButton toggle = (ToggleButton) chosen.getToggles().get(i);
            mark(toggle, own().get(i));
            if (toggle.isSelected()) {
                show(own().get(i));
            }
        }
    }

    /** The first subject of which something can be done, or else the first. */
    private int first() {
        return own().stream()
                .filter(subject ->
                        subject.moves().stream().anyMatch(move -> move.refused().isEmpty()))
                .findFirst()
                .map(own()::indexOf)
                .orElse(0);
    }

    private ToggleButton toggle(ActionTarget subject) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId("subject-" + subject.name());
        toggle.setToggleGroup(chosen);
        toggle.setMaxWidth(Double.MAX_VALUE);
        toggle.getStyleClass().addAll("small", "hand-subject");
        HBox.setHgrow(toggle, Priority.ALWAYS);
        // Pressing the chosen one again leaves it chosen.
        toggle.addEventHandler(ActionEvent.ACTION, event -> toggle.setSelected(true));
        return toggle;
    }

    private void mark(ToggleButton toggle, ActionTarget subject) {
        String words = subject.words().in(lang);
        toggle.setText(words);
        toggle.setAccessibleText(words
                + subject.state().map(state -> ", " + state.words().in(lang)).orElse(""));
        toggle.setGraphic(subject.state().map(ActionsView::mark).orElse(null));
    }

    private static Label mark(Value state) {
        Label mark = new Label(state.tone().mark());
        mark.getStyleClass().addAll("subject-mark", state.tone().style());
        return mark;
    }

    private void show(ActionTarget subject) {
        lacking.setVisible(subject.whole() && !lacks.getChildren().isEmpty());
        lacking.setManaged(lacking.isVisible());
        companions.show(desk.spec().topology(), node, subject);
        Optional<String> focused = focused();
        Map<String, List<ManualAction>> byNode = new LinkedHashMap<>();
        possible.forEach((name, ofNode) -> ofNode.stream()
                .filter(same -> same.name().equals(subject.name()))
                .forEach(same -> byNode.put(name, same.moves())));
        board.show(JointAction.of(byNode), desk.open().stage());
        focused.ifPresent(this::focus);
    }

    private void perform(JointAction move) {
        ManualAction face = move.face();
        if (face.breaks() && desk.wouldSpoil() && !Confirmation.yes(root, lang, move.question(), SPOILT, face.word())) {
            return;
        }
        pressed = Optional.of(face.name());
        desk.byHand(move.deed(), move.actions());
    }

    /** A button that is disabled loses the keyboard: it is given back, unless the user has gone elsewhere. */
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

    private void focus(String move) {
        if (!board.focus(move)) {
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
