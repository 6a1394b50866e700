package org.bascule.app.diagram.drawing;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.bascule.app.diagram.DiagramInput;
import org.bascule.app.look.View;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.Lang;

/** The network, drawn from what the servers say. */
public final class DiagramView implements View {

    private final LabSession session;
    private final Lang lang;
    private final DiagramPane pane;
    private final Subscription subscriptions;

    public DiagramView(LabSession session, UserSettings settings) {
        this.session = session;
        this.lang = settings.lang().get();
        this.pane =
                new DiagramPane("bascule-" + session.spec().name(), session.selected(), session.alsoSelected(), lang);
        pane.root().addEventFilter(MouseEvent.MOUSE_CLICKED, this::openTerminal);
        this.subscriptions = Subscription.combine(
                session.snapshot().subscribe(snapshot -> show()),
                session.traffic().subscribe((before, now) -> show()),
                pane::close);
    }

    /** The first click of a double click has selected the node. */
    private void openTerminal(MouseEvent click) {
        if (click.getClickCount() == 2
                && click.isStillSincePress()
                && click.getTarget() instanceof Node clicked
                && isInCard(clicked)) {
            session.terminalWanted().set(session.selected().get());
        }
    }

    private static boolean isInCard(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent)
                .anyMatch(part -> part.getStyleClass().contains("node-card"));
    }

    @Override
    public Parent root() {
        return pane.root();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }

    private void show() {
        pane.show(new DiagramInput(
                        session.snapshot().get(),
                        session.past(),
                        session.spec(),
                        session.traffic().get(),
                        lang)
                .diagram());
    }
}
