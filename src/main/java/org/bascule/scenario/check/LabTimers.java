package org.bascule.scenario.check;

import java.util.Map;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;

/** The dynamic configuration contains the lab's initial timers. */
public record LabTimers() implements Check {

    @Override
    public Text says(CheckContext context) {
        Timers timers = context.spec().timers();
        return CheckMessages.configurationHasTimers(timers.ttl(), timers.loopWait(), timers.retryTimeout());
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.configurationIsStoredInEtcd();
    }

    @Override
    public Observation look(CheckContext context) {
        Map<String, Object> config = context.snapshot().cluster().config();
        Timers timers = context.spec().timers();
        boolean passes = Integer.valueOf(timers.ttl()).equals(config.get("ttl"))
                && Integer.valueOf(timers.loopWait()).equals(config.get("loop_wait"))
                && Integer.valueOf(timers.retryTimeout()).equals(config.get("retry_timeout"));
        return Keys.seen(
                context,
                passes,
                Text.same("ttl " + config.get("ttl") + ", loop_wait " + config.get("loop_wait") + ", retry_timeout "
                        + config.get("retry_timeout")));
    }
}
