package org.bascule.scenario.check;

import org.bascule.lab.Text;
import org.bascule.scenario.base.Default;

/** The cluster is in Patroni's maintenance mode, or is not. */
public record MaintenanceMode(@Default("true") boolean enabled) implements Check {

    @Override
    public Text says(CheckContext context) {
        return enabled ? CheckMessages.maintenanceOn() : CheckMessages.maintenanceOff();
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.patroniReadsConfigurationEachLoop(context.timers().loopWait());
    }

    @Override
    public Observation look(CheckContext context) {
        boolean known = context.snapshot().cluster().known().isNow();
        boolean paused = context.snapshot().cluster().paused();
        return Observation.that(
                known && paused == enabled, paused ? CheckMessages.maintenanceOn() : CheckMessages.maintenanceOff());
    }
}
