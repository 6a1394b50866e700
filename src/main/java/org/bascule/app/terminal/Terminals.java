package org.bascule.app.terminal;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.bascule.app.model.UserSettings;
import org.bascule.backend.Lab;
import org.bascule.lab.Node;

/** The sessions on the nodes of a lab, one for each node. They stay open while views come and go, and end with the lab. */
final class Terminals implements AutoCloseable {

    private final Lab lab;
    private final UserSettings settings;
    private final Executor screenThread;
    private final ObservableList<NodeTerminal> open = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Node>> shown = new SimpleObjectProperty<>(Optional.empty());
    private final Subscription dressing;

    Terminals(Lab lab, UserSettings settings, Executor screenThread) {
        this.lab = lab;
        this.settings = settings;
        this.screenThread = screenThread;
        Runnable dress = () -> open.forEach(terminal -> terminal.screen().dress());
        this.dressing =
                settings.dark().subscribe(dress).and(settings.presenting().subscribe(dress));
    }

    /** In the order in which they were opened. */
    ObservableList<NodeTerminal> open() {
        return open;
    }

    /** The node whose session is shown, if it has one. */
    ObjectProperty<Optional<Node>> shown() {
        return shown;
    }

    Optional<NodeTerminal> find(Node node) {
        return open.stream().filter(terminal -> terminal.node().equals(node)).findFirst();
    }

    /** The session on a node, which is opened if there is none. */
    NodeTerminal open(Node node) {
        return find(node).orElseGet(() -> {
            NodeTerminal opened = new NodeTerminal(lab, node, settings, screenThread);
            open.add(opened);
            return opened;
        });
    }

    void close(Node node) {
        find(node).ifPresent(terminal -> {
            open.remove(terminal);
            terminal.close();
        });
    }

    /** On any thread: a lab is left in the background, but at the end of the program there is nobody who would do it later. */
    @Override
    public void close() {
        if (Platform.isFxApplicationThread()) {
            closeAll();
        } else {
            screenThread.execute(this::closeAll);
        }
    }

    private void closeAll() {
        dressing.unsubscribe();
        open.forEach(NodeTerminal::close);
        open.clear();
    }
}
