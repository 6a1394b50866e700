package org.bascule.app.schema;

import javafx.scene.Parent;
import javafx.util.Subscription;
import org.bascule.app.look.View;
import org.bascule.app.model.Choices;
import org.bascule.app.model.LabDesk;
import org.bascule.lab.Lang;

/** The network, drawn from what the servers say. */
public final class SchemaView implements View {

    private final LabDesk desk;
    private final Lang lang;
    private final SchemaBoard board;
    private final Subscription subscriptions;

    public SchemaView(LabDesk desk, Choices choices) {
        this.desk = desk;
        this.lang = choices.lang().get();
        this.board = new SchemaBoard("bascule-" + desk.spec().name(), desk.selected(), lang);
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
        board.show(new Sight(
                        desk.snapshot().get(),
                        desk.past(),
                        desk.spec(),
                        desk.traffic().get(),
                        lang)
                .picture());
    }
}
