package org.bascule.app.diagram;

import javafx.scene.Parent;
import javafx.util.Subscription;
import org.bascule.app.look.View;
import org.bascule.app.model.LabSession;
import org.bascule.app.model.UserSettings;
import org.bascule.lab.Lang;

/** The network, drawn from what the servers say. */
public final class DiagramView implements View {

    private final LabSession desk;
    private final Lang lang;
    private final DiagramPane board;
    private final Subscription subscriptions;

    public DiagramView(LabSession desk, UserSettings choices) {
        this.desk = desk;
        this.lang = choices.lang().get();
        this.board = new DiagramPane("bascule-" + desk.spec().name(), desk.selected(), desk.alsoSelected(), lang);
        this.subscriptions = Subscription.combine(
                desk.snapshot().subscribe(snapshot -> show()),
                desk.traffic().subscribe((before, now) -> show()),
                board::close);
    }

    @Override
    public Parent root() {
        return board.root();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }

    private void show() {
        board.show(new DiagramInput(
                        desk.snapshot().get(),
                        desk.past(),
                        desk.spec(),
                        desk.traffic().get(),
                        lang)
                .picture());
    }
}
