package org.bascule.scenario.check;

import org.bascule.lab.Text;
import org.bascule.scenario.Observation;
import org.bascule.scenario.ScenarioContext;

/** etcd holds the key by which one member, and no other, was allowed to bootstrap the cluster. */
public record Initialized() implements Check {

    @Override
    public Text says(ScenarioContext stage) {
        return CheckMessages.initializeKeyExists();
    }

    @Override
    public Text why(ScenarioContext stage) {
        return CheckMessages.patroniIsConnectingToEtcd();
    }

    @Override
    public Observation look(ScenarioContext stage) {
        boolean initialized = stage.snapshot().cluster().initialized();
        return Keys.seen(stage, initialized, initialized ? CheckMessages.present() : CheckMessages.notInEtcd());
    }
}
