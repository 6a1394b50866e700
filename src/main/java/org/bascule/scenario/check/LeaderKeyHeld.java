package org.bascule.scenario.check;

import java.util.Optional;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Text;
import org.bascule.scenario.Observation;
import org.bascule.scenario.ScenarioContext;
import org.bascule.scenario.file.Default;

/** The leader key is there, or is not: while it is not, nobody may lead. */
public record LeaderKeyHeld(@Default("true") boolean held) implements Check {

    @Override
    public Text says(ScenarioContext stage) {
        return held ? CheckMessages.leaderKeyHeld() : CheckMessages.leaderKeyFree();
    }

    @Override
    public Text why(ScenarioContext stage) {
        return CheckMessages.leaderKeyReleasedOrExpires(stage.timers().ttl());
    }

    @Override
    public Observation look(ScenarioContext stage) {
        Optional<String> holder = stage.snapshot().cluster().leaderKey().map(LeaderKey::holder);
        return Keys.seen(
                stage, holder.isPresent() == held, holder.map(Text::same).orElse(CheckMessages.noHolder()));
    }
}
