package org.bascule.app.node;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.bascule.app.look.Ask;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.View;
import org.bascule.app.model.Choices;
import org.bascule.app.model.LabDesk;
import org.bascule.background.Background;
import org.bascule.lab.Lang;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.Stage;

/** What can be done to a node by hand: to each of its services, and to the node as a whole. */
final class HandView implements View {

    private static final Text SPOILT = Text.of(
            "Un chapitre est en cours, et ceci n'est pas une de ses étapes : ses vérifications peuvent ne plus tenir."
                    + " « Jeu libre » évite cette question.",
            "A chapter is under way, and this is none of its steps: its checks may no longer hold."
                    + " “Free play” leaves this question out.");

    private final LabDesk desk;
    private final Node node;
    private final Lang lang;
    private final Parent root;
    private final ToggleGroup chosen = new ToggleGroup();
    private final ExecutorService asking = Executors.newSingleThreadExecutor(Background.threads("prepared"));
    private final Subscription subscriptions;
    private List<Subject> possible = List.of();
    private List<Move> shown = List.of();
    private List<MoveRow> rows = List.of();
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

    HandView(LabDesk desk, Choices choices, Node node) {
        this.desk = desk;
        this.node = node;
        this.lang = choices.lang().get();
        this.root = Fxml.HAND.load(this, lang);
        this.subscriptions = Subscription.combine(
                desk.snapshot().subscribe(now -> look()),
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
        lacks.getChildren()
                .setAll(Lack.of(desk.backend().kind(), desk.backend().capabilities()).stream()
                        .map(lack -> MoveRow.of(lack, lang).root())
                        .toList());
    }

    /** What the node was made ready for is asked anew whenever something was seen to change. */
    private void look() {
        Stage stage = desk.open().stage();
        asking.execute(() -> {
            Prepared now = Prepared.of(stage, node);
            Platform.runLater(() -> {
                possible = Subject.of(node, desk.snapshot().get(), now);
                show();
            });
        });
    }

    private void show() {
        if (chosen.getToggles().isEmpty() && !possible.isEmpty()) {
            subjects.getChildren().setAll(possible.stream().map(this::toggle).toList());
            chosen.selectToggle(chosen.getToggles().get(first()));
        }
        for (int i = 0; i < possible.size(); i++) {
            ToggleButton toggle = (ToggleButton) chosen.getToggles().get(i);
            mark(toggle, possible.get(i));
            if (toggle.isSelected()) {
                show(possible.get(i));
            }
        }
    }

    /** The first subject of which something can be done, or else the first. */
    private int first() {
        return possible.stream()
                .filter(subject ->
                        subject.moves().stream().anyMatch(move -> move.refused().isEmpty()))
                .findFirst()
                .map(possible::indexOf)
                .orElse(0);
    }

    private ToggleButton toggle(Subject subject) {
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

    private void mark(ToggleButton toggle, Subject subject) {
        String words = subject.words().in(lang);
        toggle.setText(words);
        toggle.setAccessibleText(words
                + subject.state().map(state -> ", " + state.words().in(lang)).orElse(""));
        toggle.setGraphic(subject.state().map(HandView::mark).orElse(null));
    }

    private static Label mark(Value state) {
        Label mark = new Label(state.tone().mark());
        mark.getStyleClass().addAll("subject-mark", state.tone().style());
        return mark;
    }

    private void show(Subject subject) {
        lacking.setVisible(subject.whole() && !lacks.getChildren().isEmpty());
        lacking.setManaged(lacking.isVisible());
        if (subject.moves().equals(shown)) {
            return;
        }
        Optional<String> focused = focused();
        shown = subject.moves();
        Stage stage = desk.open().stage();
        rows = shown.stream()
                .map(move -> MoveRow.of(move, move.typed(stage), lang, () -> perform(move)))
                .toList();
        moves.getChildren().setAll(rows.stream().map(MoveRow::root).toList());
        rows.forEach(row -> row.busy(desk.performer().busy()));
        focused.ifPresent(this::focus);
    }

    private void perform(Move move) {
        if (move.breaks() && desk.wouldSpoil() && !Ask.yes(root, lang, move.question(), SPOILT, move.word())) {
            return;
        }
        pressed = Optional.of(move.name());
        desk.byHand(move.deed(), move.action());
    }

    /** A button that is disabled loses the keyboard: it is given back, unless the user has gone elsewhere. */
    private void busy(boolean busy) {
        rows.forEach(row -> row.busy(busy));
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
        return rows.stream()
                .filter(MoveRow::focused)
                .map(MoveRow::name)
                .findFirst()
                .or(() -> pressed.filter(any -> focusOwner().isEmpty()));
    }

    private void focus(String move) {
        rows.stream()
                .filter(row -> row.name().equals(move) && row.possible())
                .findFirst()
                .ifPresentOrElse(MoveRow::focus, () -> ((ToggleButton) chosen.getSelectedToggle()).requestFocus());
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
