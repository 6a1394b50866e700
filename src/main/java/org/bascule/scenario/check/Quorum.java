package org.bascule.scenario.check;

import org.bascule.lab.EtcdView;
import org.bascule.lab.Text;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;
import org.bascule.scenario.file.Default;

/** Whether as many etcd members as are needed are healthy. */
public record Quorum(@Default("true") boolean held) implements Check {

    @Override
    public Text says(Stage stage) {
        return held
                ? Text.of("le quorum d'etcd tient", "etcd's quorum holds")
                : Text.of("le quorum d'etcd est perdu", "etcd's quorum is lost");
    }

    @Override
    public Text why(Stage stage) {
        return held
                ? Text.of("les membres élisent un leader", "the members elect a leader")
                : Text.of(
                        "le membre resté seul garde son rôle jusqu'à la fin du délai d'élection (1 s)",
                        "the member left alone keeps its role until the election timeout ends (1 s)");
    }

    @Override
    public Seen look(Stage stage) {
        EtcdView.Quorum quorum = stage.snapshot().etcd().quorum();
        return Seen.that(quorum.held() == held, quorum.account());
    }
}
