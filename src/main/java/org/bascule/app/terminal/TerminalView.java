package org.bascule.app.terminal;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.FxmlView;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.Node;
import org.bascule.lab.Text;

/** The terminals on the nodes: a list of the nodes, and the session on the chosen one. */
public final class TerminalView extends FxmlView {

    private final LabSession session;
    private final Terminals terminals;
    private Subscription ofTheShown = Subscription.EMPTY;

    @FXML
    private ListView<Node> nodes;

    @FXML
    private StackPane screen;

    @FXML
    private Label said;

    public TerminalView(LabSession session, UserSettings settings) {
        super(settings.lang().get());
        this.session = session;
        this.terminals =
                session.kept(Terminals.class, () -> new Terminals(session.lab(), settings, Platform::runLater));
        load(Fxml.TERMINAL);
        InvalidationListener change = any -> refresh();
        terminals.open().addListener(change);
        whileOpen(
                () -> terminals.open().removeListener(change),
                terminals.shown().subscribe(any -> refresh()),
                session.terminalWanted().subscribe(wanted -> wanted.ifPresent(this::open)),
                this::leave);
    }

    @FXML
    void initialize() {
        nodes.getItems().setAll(session.spec().topology().nodes());
        nodes.setCellFactory(any -> new TerminalCell(terminals, lang(), this::open));
        terminals.shown().get().ifPresent(nodes.getSelectionModel()::select);
        nodes.getSelectionModel()
                .selectedItemProperty()
                .subscribe((before, now) -> terminals.shown().set(Optional.ofNullable(now)));
        nodes.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                terminals.shown().get().ifPresent(this::open);
                key.consume();
            }
        });
        screen.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            Optional<NodeTerminal> over =
                    shown().filter(terminal -> terminal.state().get().over());
            if (key.getCode() == KeyCode.ENTER && over.isPresent()) {
                over.get().openAgain();
                key.consume();
            }
        });
    }

    /** Where the keyboard goes when the terminals are shown. */
    public void focus() {
        shown().ifPresentOrElse(terminal -> terminal.screen().focus(), nodes::requestFocus);
    }

    private void open(String name) {
        session.terminalWanted().set(Optional.empty());
        session.spec().topology().find(name).ifPresent(this::open);
    }

    private void open(Node node) {
        nodes.getSelectionModel().select(node);
        terminals.open(node).screen().focus();
    }

    private Optional<NodeTerminal> shown() {
        return terminals.shown().get().flatMap(terminals::find);
    }

    private void refresh() {
        leave();
        nodes.refresh();
        Optional<NodeTerminal> shown = shown();
        screen.getChildren()
                .setAll(shown.stream()
                        .map(terminal -> (javafx.scene.Node) terminal.screen().getPane())
                        .toList());
        if (shown.isPresent()) {
            ofTheShown = shown.get().state().subscribe(state -> say(shown.get().node(), state));
        } else {
            tell(Optional.of(TerminalMessages.choose()));
        }
    }

    private void say(Node node, TerminalState state) {
        tell(
                state instanceof TerminalState.Opening
                        ? Optional.of(TerminalMessages.opening(node.name()))
                        : state instanceof TerminalState.Ended ended
                                ? Optional.of(TerminalMessages.ended(ended.exitCode()))
                                : state instanceof TerminalState.Refused refused
                                        ? Optional.of(TerminalMessages.refused(
                                                refused.problem().what(),
                                                refused.problem().remedy()))
                                        : Optional.empty());
    }

    private void tell(Optional<Text> text) {
        said.setText(text.map(this::say).orElse(""));
        said.setVisible(text.isPresent());
        said.setManaged(text.isPresent());
    }

    private void leave() {
        ofTheShown.unsubscribe();
        ofTheShown = Subscription.EMPTY;
    }
}
