package org.bascule.scenario.action;

import java.util.List;
import java.util.Map;
import org.bascule.lab.Timers;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.Setting;

/** Restores Patroni's timers to the lab's initial values. */
public record ResetTimers(NodeRef on) implements Action {

    @Override
    public List<Command> commands(ActionContext context) {
        Timers timers = context.spec().timers();
        return new EditConfig(
                        on,
                        Map.of(
                                Setting.TTL, Integer.toString(timers.ttl()),
                                Setting.LOOP_WAIT, Integer.toString(timers.loopWait()),
                                Setting.RETRY_TIMEOUT, Integer.toString(timers.retryTimeout())))
                .commands(context);
    }
}
