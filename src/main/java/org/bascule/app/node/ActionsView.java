package org.bascule.app.node;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.bascule.app.look.Confirmation;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.FxmlView;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.Loader;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.Node;
import org.bascule.lab.Text;
import org.bascule.scenario.run.ScenarioContext;

/** The actions on a node: on each of its services, and on the whole node. */
final class ActionsView extends FxmlView {

    private static final Text SPOILS_CHAPTER = NodeMessages.spoilsChapter();

    private final LabSession session;
    private final Node node;
    private final Loader loader = new Loader("actions", Platform::runLater);
    private final SelectionButtons companions;
    private final ActionBoard board;
    private TargetButtons targetButtons;
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

    ActionsView(LabSession session, UserSettings settings, Node node) {
        super(settings.lang().get());
        this.session = session;
        this.node = node;
        this.companions = new SelectionButtons(session.alsoSelected(), lang());
        this.board = new ActionBoard(lang(), this::perform);
        load(Fxml.HAND);
        whileOpen(
                session.snapshot().subscribe(now -> look()),
                session.alsoSelected().subscribe((before, now) -> look()),
                session.tasks().job().subscribe((before, now) -> busy(now.isPresent())),
                targetButtons.onSelection(() -> {
                    scroll.setVvalue(0);
                    show();
                }),
                loader::close);
    }

    @FXML
    void initialize() {
        targetButtons = new TargetButtons(targets, lang());
        actions.getChildren().setAll(companions.root(), board.root());
        lacks.getChildren()
                .setAll(MissingCapability.of(session.backend()).stream()
                        .map(lack -> ActionBoard.refusal(lack.label(), lack.reason(), lang()))
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
        loader.load(() -> NodePreparation.of(context, nodes), now -> {
            page = ActionsPage.of(now, session.snapshot().get());
            show();
        });
    }

    private void show() {
        targetButtons.show(page.targets(), page.first());
        targetButtons.selected(page.targets()).ifPresent(this::show);
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
                && !Confirmation.yes(root(), lang(), action.question(), SPOILS_CHAPTER, shown.label())) {
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
            targetButtons.requestFocus();
        }
    }

    private Optional<javafx.scene.Node> focusOwner() {
        return Optional.ofNullable(root().getScene()).map(scene -> scene.getFocusOwner());
    }

    private boolean within(javafx.scene.Node owner) {
        javafx.scene.Node at = owner;
        while (at != null && at != root()) {
            at = at.getParent();
        }
        return at == root();
    }
}
