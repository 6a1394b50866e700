package org.bascule.scenario.check;

import org.bascule.lab.Text;

/** The initialize key exists in etcd: one member has bootstrapped the cluster, and no other can. */
public record Initialized() implements Check {

    @Override
    public Text says(CheckContext context) {
        return CheckMessages.initializeKeyExists();
    }

    @Override
    public Text why(CheckContext context) {
        return CheckMessages.patroniIsConnectingToEtcd();
    }

    @Override
    public Observation look(CheckContext context) {
        boolean initialized = context.snapshot().cluster().initialized();
        return Keys.seen(context, initialized, initialized ? CheckMessages.present() : CheckMessages.notInEtcd());
    }
}
