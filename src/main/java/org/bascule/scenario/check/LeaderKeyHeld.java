package org.bascule.scenario.check;

import java.util.Optional;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Text;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;
import org.bascule.scenario.file.Default;

/** The leader key is there, or is not: while it is not, nobody may lead. */
public record LeaderKeyHeld(@Default("true") boolean held) implements Check {

    @Override
    public Text says(Stage stage) {
        return held
                ? Text.of("la clé de leader est prise", "the leader key is taken")
                : Text.of("la clé de leader est libre", "the leader key is free");
    }

    @Override
    public Text why(Stage stage) {
        return Text.of(
                "elle est rendue à un arrêt propre, et sinon expire au bout de ttl (%d s)",
                "it is given back at a clean stop, and otherwise expires after ttl (%d s)",
                stage.spec().timers().ttl());
    }

    @Override
    public Seen look(Stage stage) {
        Optional<String> holder = stage.snapshot().cluster().leaderKey().map(LeaderKey::holder);
        return Keys.seen(
                stage,
                holder.isPresent() == held,
                holder.map(Text::same).orElse(Text.of("personne ne la détient", "nobody holds it")));
    }
}
