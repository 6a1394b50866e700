package org.bascule.scenario.check;

import java.util.Optional;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;

/** The leader key exists, or not: without it, no member can be leader. */
public record LeaderKeyHeld(@Default("true") boolean held) implements Check {

    @Override
    public Text says(CheckContext context) {
        return held ? CheckMessages.leaderKeyHeld() : CheckMessages.leaderKeyFree();
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.leaderKeyReleasedOrExpires(context.timers().ttl());
    }

    @Override
    public Observation look(CheckContext context) {
        Optional<String> holder = context.snapshot().cluster().leaderKey().map(LeaderKey::holder);
        return Keys.seen(
                context, holder.isPresent() == held, holder.map(Text::same).orElse(CheckMessages.noHolder()));
    }
}
