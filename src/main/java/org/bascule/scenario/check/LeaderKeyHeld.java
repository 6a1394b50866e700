package org.bascule.scenario.check;

import java.util.Optional;
import org.bascule.lab.LeaderKey;
import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;

/**
 * The leader key exists, or not: without it, no member can be leader.
 *
 * @param ttl how long it lives without being renewed, in seconds; 0 for any. A leader renews it with the former one until its next HA loop
 */
public record LeaderKeyHeld(
        @Default("true") boolean held, @Default("0") int ttl) implements Check {

    /** With any {@code ttl}. */
    public LeaderKeyHeld(boolean held) {
        this(held, 0);
    }

    @Override
    public Text says(CheckContext context) {
        if (held && ttl > 0) {
            return CheckMessages.leaderKeyHeldFor(ttl);
        }
        return held ? CheckMessages.leaderKeyHeld() : CheckMessages.leaderKeyFree();
    }

    @Override
    public Text why(CheckContext context) {
        return held && ttl > 0
                ? CheckMessages.patroniReadsConfigurationEachLoop(
                        context.timers().loopWait())
                : CheckMessages.leaderKeyReleasedOrExpires(context.timers().ttl());
    }

    @Override
    public Observation look(CheckContext context) {
        Optional<LeaderKey> key = context.snapshot().cluster().leaderKey();
        boolean passes = key.isPresent() == held
                && (!held || ttl == 0 || key.flatMap(LeaderKey::ttl).equals(Optional.of((long) ttl)));
        return Keys.seen(context, passes, key.map(LeaderKeyHeld::seen).orElse(CheckMessages.noHolder()));
    }

    private static Text seen(LeaderKey key) {
        return Text.same(key.holder() + key.ttl().map(ttl -> ", ttl " + ttl).orElse(""));
    }
}
