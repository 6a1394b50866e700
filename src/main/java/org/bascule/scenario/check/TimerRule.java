package org.bascule.scenario.check;

import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.base.Default;

/** Patroni's timers in the dynamic configuration follow its rule, or break it. */
public record TimerRule(@Default("true") boolean followed) implements Check {

    private static final int MIN_TTL = 20;

    @Override
    public Text says(CheckContext context) {
        return followed ? CheckMessages.timerRuleFollowed() : CheckMessages.timerRuleBroken();
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.configurationIsStoredInEtcd();
    }

    @Override
    public Observation look(CheckContext context) {
        Timers timers = context.timers();
        return Keys.seen(
                context,
                (timers.followRule() && timers.ttl() >= MIN_TTL) == followed,
                Text.same(timers.loopWait() + " + 2 × " + timers.retryTimeout() + (timers.followRule() ? " ≤ " : " > ")
                        + timers.ttl()));
    }
}
