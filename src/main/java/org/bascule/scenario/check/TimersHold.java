package org.bascule.scenario.check;

import java.util.Map;
import org.bascule.lab.Text;
import org.bascule.lab.Timers;
import org.bascule.scenario.Seen;
import org.bascule.scenario.Stage;

/** The dynamic configuration holds the timers that this lab was built with. */
public record TimersHold() implements Check {

    @Override
    public Text says(Stage stage) {
        Timers timers = stage.spec().timers();
        return Text.of(
                "etcd détient les délais du laboratoire : ttl %d, loop_wait %d, retry_timeout %d",
                "etcd holds the lab's timers: ttl %d, loop_wait %d, retry_timeout %d",
                timers.ttl(),
                timers.loopWait(),
                timers.retryTimeout());
    }

    @Override
    public Text why(Stage stage) {
        return Text.of("la configuration est une clé d'etcd", "the configuration is a key in etcd");
    }

    @Override
    public Seen look(Stage stage) {
        Map<String, Object> config = stage.snapshot().cluster().config();
        Timers timers = stage.spec().timers();
        boolean holds = Integer.valueOf(timers.ttl()).equals(config.get("ttl"))
                && Integer.valueOf(timers.loopWait()).equals(config.get("loop_wait"))
                && Integer.valueOf(timers.retryTimeout()).equals(config.get("retry_timeout"));
        return Keys.seen(
                stage,
                holds,
                Text.same("ttl " + config.get("ttl") + ", loop_wait " + config.get("loop_wait") + ", retry_timeout "
                        + config.get("retry_timeout")));
    }
}
