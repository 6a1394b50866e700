package org.bascule.scenario.check;

import org.bascule.lab.Text;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;

/** etcd holds the key by which one member, and no other, was allowed to bootstrap the cluster. */
public record Initialized() implements Check {

    @Override
    public Text says(Stage stage) {
        return Text.of("la clé initialize est prise", "the initialize key is taken");
    }

    @Override
    public Text why(Stage stage) {
        return Text.of("Patroni démarre, et joint etcd", "Patroni is starting, and reaches for etcd");
    }

    @Override
    public Seen look(Stage stage) {
        boolean initialized = stage.snapshot().cluster().initialized();
        return Keys.seen(
                stage, initialized, initialized ? Text.of("prise", "taken") : Text.of("absente d'etcd", "not in etcd"));
    }
}
